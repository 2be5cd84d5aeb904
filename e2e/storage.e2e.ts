import { expect, mainWith, newTab, test } from './pages.ts';

const MINE = mainWith('\tprintln("mine")');
const OTHER = mainWith('\tprintln("other")');

test('a reload keeps the source', async ({ playground }) => {
  await playground.open();
  await playground.setSource(MINE);
  await playground.reload();
  expect(await playground.source()).toBe(MINE);
});

test('a crash of the tab loses nothing that was saved moments ago', async ({ playground, context }) => {
  await playground.open();
  await playground.setSource(MINE);
  await expect
    .poll(() => playground.page.evaluate(() => Object.values(localStorage).join('')))
    .toContain('mine');
  // Neither pagehide nor visibilitychange is fired here.
  await playground.page.close({ runBeforeUnload: false });
  const fresh = await newTab(context);
  await fresh.open();
  expect(await fresh.source()).toBe(MINE);
});

test('two tabs keep a draft each', async ({ playground, context }) => {
  await playground.open();
  await playground.setSource(MINE);
  const second = await newTab(context);
  await second.open();
  await second.setSource(OTHER);
  await playground.reload();
  expect(await playground.source()).toBe(MINE);
  await second.reload();
  expect(await second.source()).toBe(OTHER);
});

test('denied storage is said once and stops nothing', async ({ playground }) => {
  await playground.page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await playground.open();
  await expect(playground.notices).toContainText('does not let this page store');
  await playground.runSource(MINE);
  await expect(playground.output).toContainText('mine');
  await expect(playground.notices.locator('[data-kind=storage]')).toHaveCount(1);
});

test('full storage is said and stops nothing', async ({ playground }) => {
  await playground.page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await playground.open();
  await playground.setSource(MINE);
  await expect(playground.notices).toContainText('storage is full');
  expect(await playground.source()).toBe(MINE);
});
