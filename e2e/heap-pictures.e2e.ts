/** Pictures of the heap, on programs whose heap is known. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test, type Playground } from './pages.ts';
import { GROWS, KEEPS, LIST } from './heap-programs.ts';

type Picture = 'icicle' | 'drawing' | 'flame' | 'diff' | 'allocator';

/** Runs the program and opens one picture of its heap. */
async function openPicture(playground: Playground, source: string, name: Picture): Promise<Locator> {
  const { page } = playground;
  await playground.open('#view=heap');
  await playground.runSource(source);
  await page.getByTestId(`heap-tab-${name}`).click();
  const picture = page.getByTestId(`heap-${name}`);
  await expect(picture).toHaveAttribute('aria-busy', 'false');
  return picture;
}

async function expectNoViolations(playground: Playground): Promise<void> {
  const { violations } = await new AxeBuilder({ page: playground.page })
    .include('[data-testid="heap-graph"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('the icicle leads from the variable over the map to its objects', async ({ playground }) => {
  const { page } = playground;
  const picture = await openPicture(playground, KEEPS, 'icicle');
  const tree = picture.getByRole('tree');
  await expect(
    tree.getByRole('treeitem', { name: /^main\.cache \(global\), .* (9\d|100)%$/ }),
  ).toBeAttached();
  const objects = tree.getByRole('treeitem', { name: /^main\.MyObject × 10,000, .* (9\d|100)%$/ });
  await tree.focus();
  // All roots, the variable, the map, its objects.
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(objects).toHaveAttribute('aria-selected', 'true');
  // Selected everywhere.
  await expect(page.getByTestId('selection')).toContainText('main.MyObject');
  await page.keyboard.press('Enter');
  await expect(picture.getByRole('navigation')).toContainText('main.MyObject × 10,000');
  await page.keyboard.press('Escape');
  await expect(picture.getByRole('navigation')).toHaveCount(0);
  await expect(objects).toHaveAttribute('aria-selected', 'true');
  await expectNoViolations(playground);
});

test('the drawing shows a list with values and pointers, and saves it', async ({ playground }) => {
  const { page } = playground;
  const picture = await openPicture(playground, LIST, 'drawing');
  const box = (name: RegExp): Locator => picture.getByRole('option', { name });
  await expect(
    box(/main\.list \(global\); points to main\.Node|main\.list \(global\).*points to main\.Node/),
  ).toBeAttached();
  await expect(box(/main\.Node; Value 1; Name "one"; Next points to main\.Node \(\d+\)/)).toBeAttached();
  await expect(box(/main\.Node; Value 3; Name "three"; Next ∅/)).toBeAttached();
  await expect(box(/map\[string\]int.*\["Ada"\] 36/)).toBeAttached();
  await expect(box(/\[\]int × 4; \[0\] 10; \[1\] 20; \[2\] 30; \[3\] 0/)).toBeAttached();
  const download = page.waitForEvent('download');
  await picture.getByRole('button', { name: 'Save as SVG' }).click();
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toMatch(/^<svg .*<title .*>Objects and pointers<\/title>/s);
  expect(svg).toContain('main.Node');
  expect(svg).toContain('&#34;one&#34;');
  const image = page.waitForEvent('download');
  await picture.getByRole('button', { name: 'Save as PNG' }).click();
  const png = await readFile(await (await image).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width and height stand in the first chunk: twice as many pixels as the SVG has.
  expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]));
  await expectNoViolations(playground);
});

test('a box is selected everywhere and the drawing begun at it, by keyboard', async ({ playground }) => {
  const { page } = playground;
  const picture = await openPicture(playground, LIST, 'drawing');
  await picture.getByRole('listbox').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const chosen = picture.locator('[role=option][aria-selected=true]');
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(picture.getByRole('navigation')).toContainText('From');
  await page.keyboard.press('Escape');
  await expect(picture.getByRole('navigation')).toHaveCount(0);
});

test('the flame graph finds a function, and its line is selected in the icicle too', async ({
  playground,
}) => {
  const { page } = playground;
  const picture = await openPicture(playground, KEEPS, 'flame');
  await picture.getByRole('searchbox').fill('main.add');
  await expect(picture.getByRole('status')).toContainText(/(9\d|100)% in what was found/);
  const tree = picture.getByRole('tree');
  const line = tree.getByRole('treeitem', { name: /^main\.add main\.go:13/ }).first();
  await expect(line).toBeAttached();
  await tree.focus();
  // Down the stack until main.add.
  for (let i = 0; i < 8; i++) {
    const id = await tree.getAttribute('aria-activedescendant');
    if ((await page.locator(`[id="${id}"]`).textContent())?.includes('main.add') === true) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-selected', 'true');
  // The heaviest objects of that line, and nothing but what leads there, stand out in the other picture as well.
  await page.getByTestId('heap-tab-icicle').click();
  await expect(
    page.getByTestId('heap-icicle').getByRole('treeitem', { name: /MyObject × 10,000/ }),
  ).toBeAttached();
  await expectNoViolations(playground);
});

test('the comparison says what grew between two named snapshots', async ({ playground }) => {
  const picture = await openPicture(playground, GROWS, 'diff');
  await expect(picture.getByRole('status').first()).toContainText(
    /^The heap grew by .* main\.MyObject, by .* \(900 new objects\)/,
  );
  const row = picture.getByRole('row', { name: /^main\.MyObject: new .*, gone 0/ });
  await row.focus();
  await playground.page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await picture.getByLabel('Bars show').selectOption('count');
  await expect(
    picture.getByRole('row', { name: /^main\.MyObject: new 900, gone 0, change \+900$/ }),
  ).toBeVisible();
  await expectNoViolations(playground);
});

test('the allocator has the slots of the objects', async ({ playground }) => {
  const picture = await openPicture(playground, KEEPS, 'allocator');
  // 1,008 bytes go into slots of 1,024.
  await expect(
    picture.getByRole('row', { name: /^1 KiB.*: .* 10,0\d\d of [\d,]+ slots in use/ }),
  ).toBeVisible();
  await expect(picture).toContainText('From the operating system');
  await expectNoViolations(playground);
});

test.describe('on a phone in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('every picture fits, and axe finds nothing', async ({ playground }) => {
    const { page } = playground;
    await openPicture(playground, GROWS, 'icicle');
    for (const name of ['icicle', 'drawing', 'flame', 'diff', 'allocator'] as const) {
      await page.getByTestId(`heap-tab-${name}`).click();
      const picture = page.getByTestId(`heap-${name}`);
      await expect(picture).toHaveAttribute('aria-busy', 'false');
      const box = await picture.boundingBox();
      expect(box!.x + box!.width).toBeLessThanOrEqual(390);
      await expectNoViolations(playground);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
