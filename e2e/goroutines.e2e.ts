/** The lives of goroutines: who is stuck, where, and what the fix does. */
import type { Locator, Page } from '@playwright/test';
import { LIGHT_LANE_THEME } from '../src/draw/goroutines/lane-theme.ts';
import { expectNothingSerious } from './axe.ts';
import { FIXED, LEAKS, LEAKS_AND_KEEPS, lineOf, LOCKED, MANY, WOKEN } from './goroutine-programs.ts';
import { expect, test, type Playground } from './pages.ts';

const lanes = (page: Page): Locator => page.getByTestId('goroutine-lanes');
const lane = (page: Page, name: RegExp): Locator => lanes(page).getByRole('treeitem', { name });
const detail = (page: Page): Locator => page.getByTestId('goroutine-detail');
const verdict = (page: Page): Locator => page.getByTestId('verdicts').locator('[data-kind^="goroutine-"]');
const list = (page: Page): Locator => page.getByRole('grid', { name: 'Goroutines at this moment' });

async function runIn(playground: Playground, source: string): Promise<void> {
  await playground.open('#view=goroutines');
  await playground.runSource(source);
  await expect(lanes(playground.page)).toBeVisible();
}

/** With the keyboard alone. */
async function selectLane(page: Page, name: RegExp): Promise<void> {
  const wanted = await lane(page, name).getAttribute('id');
  await lanes(page).focus();
  await page.keyboard.press('Home');
  for (let row = Number(await lanes(page).getAttribute('data-rows')); row > 0; row--) {
    if ((await lanes(page).getAttribute('aria-activedescendant')) === wanted) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(lane(page, name)).toHaveAttribute('aria-selected', 'true');
}

/** Pixels of the lanes in just this colour, `#rrggbb`. */
function painted(page: Page, color: string): Promise<number> {
  return lanes(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement, hex) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const wanted = Number.parseInt(hex.slice(1), 16);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!) === wanted) count++;
      return count;
    }, color);
}

test('five stuck goroutines: the sentence, their lanes, a stack, and the fix', async ({ playground }) => {
  const { page } = playground;
  const [send, go] = [lineOf(LEAKS, 'ch <- 1'), lineOf(LEAKS, 'go func')];
  await playground.open();
  await playground.runSource(LEAKS);
  await expect(verdict(page)).toContainText(
    `5 goroutines are stuck for ever at main.go:${send} (chan send), started at main.go:${go} by main.leaky.`,
  );
  await expect(verdict(page)).toContainText('proven leak');
  await expect(verdict(page)).toContainText('Commonly fixed by receiving every value');

  await verdict(page).getByRole('button', { name: 'Show' }).click();
  await expect(page.getByTestId('goroutine-overview')).toContainText('5 of them stuck for ever');
  const items = lanes(page).getByRole('treeitem');
  // Pinned on top, one of them selected.
  for (let i = 0; i < 5; i++) await expect(items.nth(i)).toHaveAttribute('data-class', 'proven');
  await expect(items.nth(5)).toHaveAttribute('data-class', 'none');
  await expect(items.nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(items.nth(0)).toHaveText(
    new RegExp(
      `main\\.leaky\\.func1, started at main\\.go:${go}, proven leak: can never go on, chan send · main\\.go:${send}`,
    ),
  );

  await expect(detail(page)).toContainText('can never go on (chan send)');
  const frame = page
    .getByTestId('goroutine-stack')
    .getByRole('listitem')
    .filter({ hasText: 'main.leaky.func1' });
  await frame.getByRole('button', { name: `main.go:${send}` }).click();
  await expect(playground.code).toBeFocused();
  const atCaret = await page.evaluate(
    () => getSelection()?.anchorNode?.parentElement?.closest('.cm-line')?.textContent,
  );
  expect(atCaret).toContain('ch <- 1');

  await playground.runSource(FIXED);
  await expect(page.getByTestId('goroutine-overview')).toContainText('6 goroutines in this run');
  await expect(lanes(page).locator('[data-class="proven"]')).toHaveCount(0);
  await expect(verdict(page)).toHaveCount(0);
});

test('one verdict of heap and goroutines: the worst first, and no reassurance beside it', async ({
  playground,
}) => {
  const lines = playground.page.getByTestId('verdicts').locator('[data-kind]');
  await playground.open();
  await playground.runSource(LEAKS_AND_KEEPS);
  await expect(lines.nth(0)).toHaveAttribute('data-kind', 'goroutine-unreachable');
  await expect(lines.nth(1)).toHaveAttribute('data-kind', 'heap-retained');
  await playground.runSource(LEAKS);
  await expect(verdict(playground.page)).toContainText('proven leak');
  await expect(lines).toHaveCount(1);
  await playground.runSource(FIXED);
  await expect(lines.filter({ hasText: /Nothing suspicious|nothing stands out/ })).toHaveCount(1);
});

test('with the keyboard alone: to a lane, along its life, and to who started it', async ({ playground }) => {
  const { page } = playground;
  await runIn(playground, LEAKS);
  await lanes(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(lanes(page).getByRole('treeitem').nth(1)).toHaveAttribute('aria-selected', 'true');
  const moment = page.getByTestId('moment');
  const atEnd = await moment.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(moment).not.toHaveAttribute('aria-valuetext', atEnd!);

  await detail(page).getByRole('button', { name: 'goroutine 1', exact: true }).first().press('Enter');
  await expect(detail(page)).toContainText('main.main');
  await expect(lane(page, /^goroutine 1 /)).toHaveAttribute('aria-selected', 'true');
  await lanes(page).focus();
  await page.keyboard.press('Escape');
  await expect(detail(page)).toHaveCount(0);
});

test('arrows lead to who started and who woke the selected one, in words too', async ({ playground }) => {
  const { page } = playground;
  await runIn(playground, WOKEN);
  const arrows = page.getByTestId('lane-arrows').getByRole('listitem');
  await expect(arrows).toHaveCount(0);
  const before = await painted(page, LIGHT_LANE_THEME.waker);
  await selectLane(page, /main\.waiter/);
  await expect(arrows.filter({ hasText: /^started by goroutine 1 after .*main\.go:\d+/ })).toHaveCount(1);
  const line = lineOf(WOKEN, 'values <- 1');
  const wake = arrows.filter({
    hasText: new RegExp(`^woken by goroutine \\d+ after .* \\(main\\.go:${line}\\)$`),
  });
  await expect(wake).toHaveCount(1);
  await expect.poll(() => painted(page, LIGHT_LANE_THEME.waker)).toBeGreaterThan(before);
  await expect.poll(() => painted(page, LIGHT_LANE_THEME.creator)).toBeGreaterThan(0);

  const waker = (await wake.getAttribute('data-from'))!;
  await detail(page)
    .getByRole('button', { name: `goroutine ${waker}`, exact: true })
    .press('Enter');
  await expect(lane(page, /main\.sender/)).toHaveAttribute('aria-selected', 'true');
  await expect(detail(page).getByRole('heading', { level: 3 })).toHaveText(`goroutine ${waker} main.sender`);
  await expect(detail(page)).toBeFocused();
  await lanes(page).press('Escape');
  await expect.poll(() => painted(page, LIGHT_LANE_THEME.creator)).toBe(0);
});

test('the list says what all do at a moment, and leads to one of them', async ({ playground }) => {
  const { page } = playground;
  await runIn(playground, LEAKS);
  const stuck = page.getByTestId('state-stuck');
  await expect(stuck).toHaveAttribute('data-count', '5');
  await stuck.click();
  await expect(list(page).locator('tbody tr')).toHaveCount(5);
  await list(page).locator('tbody tr').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(list(page).locator('tbody tr').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(detail(page)).toContainText('chan send');
  // Before anything was stuck.
  await page.getByTestId('moment').press('Home');
  await expect(stuck).toHaveAttribute('data-count', '0');
  await page.getByRole('button', { name: 'Go to the end' }).click();
  await expect(stuck).toHaveAttribute('data-count', '5');
});

test('the part of the run in view and the moment are those of the charts', async ({ playground }) => {
  const { page } = playground;
  await runIn(playground, LEAKS);
  await expect(page.getByRole('button', { name: 'Show all' })).toBeDisabled();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByTestId('view-time').click();
  await expect(page.getByRole('button', { name: 'Show all' })).toBeEnabled();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByTestId('view-goroutines').click();
  await expect(page.getByRole('button', { name: 'Show all' })).toBeDisabled();
});

test('a deadlock is a circle of two goroutines and two locks', async ({ playground }) => {
  const { page } = playground;
  await runIn(playground, LOCKED);
  await playground.expectExit('deadlock', 2);
  await page.getByTestId('goroutine-tab-waits').click();
  await expect(page.getByTestId('deadlock')).toContainText('Deadlock');
  const waits = page.getByTestId('goroutine-waits');
  const links = waits.getByRole('listitem').filter({ hasText: 'part of a deadlock' });
  await expect(links.filter({ hasText: 'wants – lock' })).toHaveCount(2);
  await expect(links.filter({ hasText: 'lock – held by' })).toHaveCount(2);
  await waits
    .getByRole('button', { name: /part of a deadlock/ })
    .first()
    .click();
  await expect(detail(page)).toContainText('sync.Mutex.Lock');
  await expectNothingSerious(playground);
});

test('many of one go statement are one row, which opens', async ({ playground }) => {
  const { page } = playground;
  await runIn(playground, MANY);
  const group = lane(
    page,
    new RegExp(`^main\\.work × 3,000, started at main\\.go:${lineOf(MANY, 'go work(')}`),
  );
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  const rows = Number(await lanes(page).getAttribute('data-rows'));
  await lanes(page).focus();
  await page.keyboard.press('Home');
  while ((await group.getAttribute('id')) !== (await lanes(page).getAttribute('aria-activedescendant')))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(lanes(page)).toHaveAttribute('data-rows', String(rows + 3000));
  await page.keyboard.press('End');
  await expect(lanes(page).getByRole('treeitem').last()).toBeAttached();
  await page.getByTestId('group-sites').uncheck();
  await expect(lanes(page)).toHaveAttribute('data-rows', String(3001));
});

for (const width of [1280, 390]) {
  test(`the goroutines’ view passes axe in both themes, ${width} px wide`, async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height: 900 });
    await runIn(playground, LEAKS);
    await verdict(page).getByRole('button', { name: 'Show' }).click();
    await expect(detail(page)).toContainText('chan send');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expectNothingSerious(playground);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('before the first run the view says what will appear, in the reader’s language', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#view=goroutines&lang=fr');
  await expect(page.getByTestId('goroutines-empty')).toContainText('Rien n’a encore été exécuté');
});
