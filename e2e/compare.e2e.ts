import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expectNothingSerious } from './axe.ts';
import { expect, test, type Playground } from './pages.ts';

/** A lesson with a fixed version. */
const SLUG = 'leaky-workers';
const RUN_MS = 90_000;

function main(slug = SLUG): Promise<string> {
  return readFile(new URL(`../examples/${slug}/main.go`, import.meta.url), 'utf8');
}

class Comparison {
  readonly panel: Locator;
  readonly sentences: Locator;
  readonly open: Locator;

  constructor({ page }: Playground) {
    this.panel = page.getByTestId('compare');
    this.sentences = page.getByTestId('compare-sentences');
    this.open = page.getByTestId('compare-open');
  }

  async done(): Promise<void> {
    await expect(this.panel).toHaveAttribute('data-state', 'done', { timeout: RUN_MS });
  }

  side(name: 'program' | 'fixed'): Locator {
    return this.panel.getByTestId(`compare-${name}`);
  }

  /** Labels of a chart's value axis and time axis. */
  async labels(chart: string): Promise<readonly string[]> {
    return this.panel.getByTestId(chart).locator('svg .labels text').allTextContents();
  }

  figure(name: string): Locator {
    return this.panel.locator(`[data-figure="${name}"] td`);
  }
}

test('a lesson and its fix stand side by side: pictures, words, figures, sources', async ({ playground }) => {
  const { page } = playground;
  const comparison = new Comparison(playground);
  await playground.open({ example: SLUG });
  await comparison.open.press('Enter');
  await expect(page).toHaveURL(/compare=1/);
  await comparison.done();

  // One scale and one axis, although the fix needs a fifteenth of the heap.
  expect(await comparison.labels('compare-heap-0')).toContain('60\u00a0MiB');
  expect(await comparison.labels('compare-heap-1')).toEqual(await comparison.labels('compare-heap-0'));
  expect(await comparison.labels('compare-goroutines-1')).toEqual(
    await comparison.labels('compare-goroutines-0'),
  );
  await expect(comparison.sentences).toContainText(
    /The program ends with 3\d\S*\sMiB after its last GC, the fix with \S+\sKiB: \d+ times less/,
  );
  await expect(comparison.sentences).toContainText('641 in the program, 1 in the fix: 640 fewer');
  await expect(comparison.figure('goroutinesAtEnd')).toHaveText(['641', '1', '640 fewer']);
  await expect(comparison.figure('allocatedBytes').last()).toHaveText('about the same');
  await expect(comparison.figure('end').last()).toHaveText('the same');
  await expect(comparison.panel).toContainText('640 goroutines are stuck for ever');
  await expect(comparison.panel.getByTestId('compare-output')).toContainText('65 goroutines');

  // One cursor for both, by key; the first Escape takes it away, the next one closes.
  const sliders = comparison.panel.getByRole('slider');
  await sliders.first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await expect(comparison.panel.getByTestId('compare-heap-0').locator('.cursor')).toHaveCount(1);
  await expect(comparison.panel.getByTestId('compare-heap-1').locator('.cursor')).toHaveCount(1);
  await expect(sliders.nth(1)).toHaveAttribute('aria-valuetext', /Live heap/);

  const diff = comparison.panel.getByTestId('compare-diff');
  await expect(diff).toHaveAttribute('data-columns', '2');
  await expect(diff.locator('.cm-merge-b')).toContainText('make(chan []byte, 3)');
  await expect(comparison.panel.getByTestId('compare-changed')).toHaveText('2 lines removed, 2 lines added.');
  await expectNothingSerious(playground);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingSerious(playground);

  await sliders.first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(comparison.panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(comparison.panel).toBeHidden();
  await expect(comparison.open).toBeFocused();
  await expect(page).not.toHaveURL(/compare=1/);
  // The page's own program was not run.
  await expect(playground.status).toHaveAttribute('data-state', 'idle');
});

test('Back leaves it, and the page is as it was', async ({ playground }) => {
  const { page } = playground;
  const comparison = new Comparison(playground);
  await playground.open({ example: 'steady-churn' });
  await playground.chooseExample(SLUG);
  await playground.runToEnd();
  const printed = await playground.output.getAttribute('data-lines');
  await comparison.open.click();
  await expect(comparison.panel).toBeVisible();
  await page.goBack();
  await expect(comparison.panel).toBeHidden();
  await expect(playground.output).toHaveAttribute('data-lines', printed ?? '');
  await playground.waitForState('done');
});

test('an edited program is compared as the reader’s own, and the fix opens in the editor', async ({
  playground,
}) => {
  const comparison = new Comparison(playground);
  const source = await main();
  await playground.open({ example: SLUG });
  await playground.setSource(source.replace('make(chan []byte) ', 'make(chan []byte, 3) '));
  await comparison.open.click();
  await comparison.done();
  await expect(comparison.side('program')).toContainText('Your program');
  await expect(comparison.figure('goroutinesAtEnd')).toHaveText(['1', '1', 'the same']);
  await comparison.panel.getByTestId('compare-open-fix').click();
  await expect(comparison.panel).toBeHidden();
  await expect(playground.code).toContainText('room for every answer');
  await expect(playground.notices).toContainText('Your code was put aside');
});

test('a side that does not compile says so; the other one runs', async ({ playground }) => {
  const comparison = new Comparison(playground);
  await playground.open({ example: SLUG });
  await playground.setSource((await main()).replace('func main() {', 'func main() {\n\tundefined_()'));
  await comparison.open.click();
  await expect(comparison.side('program')).toHaveAttribute('data-state', 'failed', { timeout: RUN_MS });
  await expect(comparison.side('program')).toContainText('undefined: undefined_');
  await expect(comparison.side('fixed')).toHaveAttribute('data-state', 'done', { timeout: RUN_MS });
  await expect(comparison.panel).toHaveAttribute('data-state', 'incomplete');
  await expect(comparison.panel.getByTestId('compare-diff')).toBeVisible();
});

test('stops what is under way, keeps the rest, and runs both again', async ({ playground }) => {
  const comparison = new Comparison(playground);
  await playground.open({ example: SLUG });
  await playground.setSource((await main()).replace('func main() {', 'func main() {\n\tfor {\n\t}'));
  await comparison.open.click();
  await expect(comparison.side('program')).toHaveAttribute('data-state', 'running', { timeout: RUN_MS });
  const again = comparison.panel.getByTestId('compare-again');
  await expect(again).toHaveText('Stop');
  await again.click();
  await expect(comparison.side('program')).toHaveAttribute('data-state', 'stopped');
  await expect(comparison.side('fixed')).toContainText('Not run');
  await again.click();
  await expect(comparison.side('program')).toHaveAttribute('data-state', 'running', { timeout: RUN_MS });
});

test('a link opens it, on a small dark screen, in French', async ({ playground }) => {
  const { page } = playground;
  const comparison = new Comparison(playground);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await playground.open({ example: SLUG, compare: true, lang: 'fr' });
  await comparison.done();
  await expect(comparison.sentences).toContainText('la correction');
  await expect(comparison.panel.getByTestId('compare-diff')).toHaveAttribute('data-columns', '1');
  const body = comparison.panel.locator('.body');
  expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  // Below each other, and as wide as each other.
  const [first, second] = await Promise.all(
    [0, 1].map((i) => comparison.panel.getByTestId(`compare-heap-${i}`).boundingBox()),
  );
  expect(second!.x).toBe(first!.x);
  expect(second!.y).toBeGreaterThan(first!.y);
  await expectNothingSerious(playground);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNothingSerious(playground);
  await comparison.panel.getByTestId('compare-close').click();
  await expect(comparison.panel).toBeHidden();
  await expect(page).not.toHaveURL(/compare=1/);
});
