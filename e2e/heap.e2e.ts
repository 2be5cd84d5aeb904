/** The heap, object by object: what holds it, who made it. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectNothingSerious } from './axe.ts';
import { expect, mainWith, test } from './pages.ts';
import { KEEPS, LOCAL, SPINS, WEAK } from './heap-programs.ts';

const panel = (page: Page): Locator => page.getByTestId('heap-graph');
const sentence = (page: Page): Locator => page.getByTestId('verdicts').locator('[data-kind^="heap-"]');
const snapshots = (page: Page): Locator => page.getByTestId('snapshots').locator('option');
const rows = (page: Page): Locator => page.getByTestId('heap-tables').locator('tbody tr');

test('a map that keeps 10,000 objects: the sentence, the chain, and the line', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.runSource(KEEPS);
  await expect(sentence(page)).toContainText(
    /main\.cache \(global\) → map\[int\]\*main\.MyObject → main\.MyObject × 10,000 — \d.* of the heap, made at main\.go:13/,
  );
  await expect(sentence(page)).toContainText('suspected');

  await sentence(page).getByRole('button', { name: 'main.go:13' }).click();
  await expect(playground.code).toBeFocused();
  await expect(page.locator('.cm-activeLine, .cm-line').filter({ hasText: '&MyObject' })).toBeVisible();

  await sentence(page)
    .getByRole('button', { name: /MyObject × 10,000/ })
    .click();
  await expect(panel(page)).toBeVisible();
  const chain = page.getByTestId('heap-path').getByRole('listitem');
  await expect(chain).toHaveText([
    /main\.cache \(global\)/,
    /map\[int\]\*main\.MyObject/,
    /value.*main\.MyObject × 10,000/s,
  ]);
});

test('a map that main alone holds is gone at the end, and seen when it was largest', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#view=heap');
  await playground.runSource(LOCAL);
  await expect(sentence(page)).toContainText('nothing stands out');
  await page.getByTestId('larger-snapshot').click();
  await expect(sentence(page)).toContainText(
    /goroutine 1 \(main\.main\).* → map\[int\]\*main\.MyObject → main\.MyObject × \d/,
  );
  await expect(sentence(page)).not.toContainText('suspected');
});

test('the same map with weak pointers keeps none of them', async ({ playground }) => {
  const { page } = playground;
  await playground.open('#view=heap');
  await playground.runSource(WEAK);
  await expect(sentence(page)).toContainText('main.cache (global)');
  await page.getByRole('searchbox').fill('MyObject');
  await expect(rows(page).first()).toContainText('weak.Pointer[main.MyObject]');
  await expect(rows(page).filter({ hasText: /^main\.MyObject/ })).toHaveCount(0);
});

test('a program that spins is looked at by the button, as often as one likes', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await expect(page.getByTestId('snapshot')).toBeDisabled();
  await playground.setSource(SPINS);
  await playground.start();
  await expect(playground.output).toContainText('spinning');
  // Besides those that the growing heap has set off.
  const asked = snapshots(page).filter({ hasText: 'By button' });
  await page.getByTestId('snapshot').click();
  await expect(asked).toHaveCount(1);
  await expect(panel(page)).toContainText('Taken right after a garbage collection');
  await expect(rows(page).filter({ hasText: 'main.node' })).toContainText('100');
  await page.getByTestId('snapshot').click();
  await expect(asked).toHaveCount(2);
  await expect(asked.first()).toHaveText(/^By button/);
  await playground.stop.click();
  await playground.waitForState('stopped');
  await expect(page.getByTestId('snapshot')).toBeDisabled();
  await expect(rows(page).filter({ hasText: 'main.node' })).toBeVisible();
});

test('a click beside a line filters everything, and the chip takes it back', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.runSource(KEEPS);
  const heat = page.getByTestId('heat');
  await expect(heat).toHaveCount(3);
  await heat.nth(1).click();
  await expect(page.getByTestId('selection')).toContainText('main.go:13');
  // Its objects and the map's own; all that is the runtime's is gone.
  await expect(rows(page).filter({ hasText: 'runtime.' })).toHaveCount(0);
  await expect(rows(page).first()).toContainText('main.MyObject');
  await page.getByRole('button', { name: 'Show everything again' }).click();
  await expect(page.getByTestId('selection')).not.toContainText('main.go:13');
  await expect(rows(page).filter({ hasText: 'runtime.p' }).first()).toBeVisible();

  // The marks go with their lines, and fade.
  await playground.code.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('// a new first line\n');
  await expect(page.locator('.cm-heat-stale')).toHaveCount(1);
  await heat.nth(1).click();
  await expect(page.getByTestId('selection')).toContainText('main.go:13');
  await page.getByTestId('heat-toggle').uncheck();
  await expect(heat).toHaveCount(0);
});

/** What the editor tells screen readers from now on: it takes each sentence away after a moment. */
async function announcements(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard = await page.locator('.cm-announced').evaluateHandle((live) => {
    const sentences: string[] = [];
    new MutationObserver(() => sentences.push(live.textContent)).observe(live, {
      childList: true,
      subtree: true,
    });
    return sentences;
  });
  return () => heard.jsonValue();
}

test('a key does the same for the line of the cursor, and says what it made', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.runSource(KEEPS);
  await expect(page.getByTestId('heat-legend')).toContainText('F8 selects the cursor’s line');
  await playground.code.click();
  await page.keyboard.press('ControlOrMeta+Home');
  const said = await announcements(page);
  await page.keyboard.press('F8');
  await expect.poll(said).toContain('Line 1 made nothing that was recorded.');
  await expect(page.getByTestId('selection')).toHaveCount(0);
  for (let line = 1; line < 13; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F8');
  // Its objects and parts of the map.
  const figures =
    /^Line 13: 10,0\d\d objects, .*\sMiB, still alive; made in all: 10,\d{3} objects, .*\sMiB\.$/;
  await expect.poll(said).toContainEqual(expect.stringMatching(figures));
  await expect(page.getByTestId('selection')).toContainText('main.go:13');
  await expect(playground.code).toBeFocused();
});

test('the chart marks its snapshots, and a mark opens the heap at one', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.setSource(SPINS);
  await playground.start();
  await expect(playground.output).toContainText('spinning');
  await page.getByTestId('snapshot').click();
  await expect(snapshots(page).filter({ hasText: 'By button' })).toHaveCount(1);
  await playground.stop.click();
  await playground.waitForState('stopped');
  await page.getByTestId('view-time').click();
  const marks = playground.heapChart.getByRole('toolbar', { name: 'Snapshots on the time axis' });
  const first = marks.getByRole('button').first();
  await expect(first).toHaveAccessibleName(/^(Snapshot: |\d+ snapshots, the newest: ).*\. Open it$/);
  const last = marks.getByRole('button', { name: /By button/ });
  await first.focus();
  await page.keyboard.press('End');
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await expect(page.getByTestId('view-heap')).toBeFocused();
  await expect(page.getByTestId('snapshots').locator('option:checked')).toHaveText(/^By button/);
});

test('a comparison offers a snapshot taken meanwhile', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.setSource(SPINS);
  await playground.start();
  await expect(playground.output).toContainText('spinning');
  const asked = snapshots(page).filter({ hasText: 'By button' });
  for (const count of [1, 2]) {
    await page.getByTestId('snapshot').click();
    await expect(asked).toHaveCount(count);
  }
  // One is chosen: it stays, whatever comes.
  await page.getByTestId('snapshots').selectOption({ index: 0 });
  await page.getByTestId('heap-tab-diff').click();
  const choices = page.getByTestId('heap-diff').getByRole('combobox', { name: 'After' }).locator('option');
  await expect(choices.filter({ hasText: 'By button' })).toHaveCount(2);
  await page.getByTestId('snapshot').click();
  await expect(choices.filter({ hasText: 'By button' })).toHaveCount(3);
  await playground.stop.click();
});

test('tables by keyboard, and the graph walked object by object', async ({ playground }) => {
  const { page } = playground;
  await playground.open('#view=heap');
  await playground.runSource(KEEPS);
  const table = page.getByRole('grid', { name: 'Types' });
  await expect(table.getByRole('columnheader', { name: 'Bytes' })).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: 'Objects' }).click();
  await expect(table.getByRole('columnheader', { name: 'Objects' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('selection')).toContainText('main.MyObject');

  await page.getByTestId('heap-tab-roots').click();
  await page.getByRole('searchbox').fill('main.cache');
  // Only what the selected type's objects are held by is left.
  await rows(page).first().click();
  const object = page.getByTestId('heap-object');
  await expect(object.getByRole('heading', { level: 3 })).toHaveText('main.cache (global)');
  await object
    .getByRole('listitem')
    .getByRole('button', { name: /^map\[int\]/ })
    .click();
  await expect(object.getByRole('heading', { level: 3 })).toContainText('map[int]*main.MyObject');
  await page.getByRole('button', { name: 'Back to what was selected before' }).click();
  await expect(object.getByRole('heading', { level: 3 })).toHaveText('main.cache (global)');
});

test('a saved report opens again: charts, heap, program; a bad file changes nothing', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#view=heap');
  await playground.runSource(KEEPS);
  await expect(sentence(page)).toBeVisible();
  await page.getByRole('button', { name: 'Save, open' }).click();
  const saving = page.waitForEvent('download');
  await page.getByTestId('save-report').click();
  const path = await (await saving).path();
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    snapshots: unknown[];
    verdicts: { kind: string }[];
  };
  expect(report.snapshots.at(-1)).toMatchObject({ name: 'exit' });
  expect(report.verdicts.map(({ kind }) => kind)).toContain('retained');

  await playground.setSource(mainWith('\tprintln("another")'));
  await page.reload();
  await playground.ready();
  await page.getByTestId('view-heap').click();
  await page.getByRole('button', { name: 'Save, open' }).click();
  await page.getByTestId('open-report').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"schema":1'),
  });
  await expect(playground.notices).toContainText('bad.json is no report');
  expect(await playground.source()).toContain('another');

  await page.getByRole('button', { name: 'Save, open' }).click();
  await page.getByTestId('open-report').setInputFiles(path);
  await expect(sentence(page)).toContainText('main.MyObject × 10,000');
  expect(await playground.source()).toContain('var cache');
  await expect(page.getByTestId('heat')).toHaveCount(3);
  await page.getByTestId('view-time').click();
  await expect(playground.gcCycles.first()).toBeAttached();
  await expect(playground.notices).toContainText('Your code was put aside');
});

test('what is observed is an option, and the heap’s view says what it needs', async ({ playground }) => {
  const { page } = playground;
  await playground.open('#view=heap');
  await expect(panel(page)).toContainText('Press Run');
  await playground.setOptions(async (option) => {
    await option('observe').selectOption('live');
  });
  await playground.runSource(mainWith('\tprintln("hello")'));
  await expect(panel(page)).toContainText('Objects are not observed');
  await expect(playground.mode).toHaveText('live figures only');
  await playground.setOptions(async (option) => {
    await option('observe').selectOption('objects');
    await option('snapshots').selectOption('after');
  });
  await playground.runSource(KEEPS);
  await expect.poll(() => snapshots(page).count()).toBeGreaterThan(1);
  await expect(snapshots(page).first()).toHaveText(/^After a GC/);
});

for (const width of [1280, 390]) {
  test(`the heap’s view passes axe in both themes, ${width} px wide`, async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height: 900 });
    await playground.open('#view=heap');
    await playground.runSource(KEEPS);
    await expect(rows(page).first()).toBeVisible();
    await page.getByTestId('heap-tab-objects').click();
    await rows(page).first().click();
    await expect(page.getByTestId('heap-object')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expectNothingSerious(playground);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
