/** What goroutines and the heap say of each other: what stuck ones keep, the heap of a moment, circles through channels. */
import { expectNothingSerious } from './axe.ts';
import { CROSSED, HOLDING } from './goroutine-programs.ts';
import { expect, test } from './pages.ts';

test('stuck goroutines: what they keep, and the heap at a moment', async ({ playground }) => {
  const { page } = playground;
  await playground.open('#view=goroutines');
  await playground.runSource(HOLDING);
  const verdict = page.getByTestId('verdicts').locator('[data-kind="goroutine-unreachable"]');
  // Three of 1 MiB, and 2 MiB that all of them hold.
  await expect(verdict).toContainText(/They keep 5\sMiB alive/);

  const heap = page.getByTestId('heap-then');
  await expect(heap).toContainText(/GC \d+ had ended .* before and left/);
  // The axis begins with the main goroutine: it is there at the first moment, and no collection is.
  await page.getByTestId('moment').press('Home');
  await expect(page.getByRole('group', { name: 'Goroutines by state' })).toContainText('1 all');
  await expect(heap).toContainText('no GC before');

  await heap.getByRole('button', { name: 'Open the nearest snapshot' }).click();
  await expect(page.getByRole('tab', { name: 'Heap', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('snapshot')).toBeVisible();
});

test('two goroutines that each receive before they send are a circle, main is not', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#view=goroutines');
  await playground.runSource(CROSSED);
  await page.getByRole('tab', { name: 'Who waits for what' }).click();
  const graph = page.getByTestId('goroutine-waits');
  await expect(graph.getByTestId('deadlock')).toHaveText(
    'Deadlock: those in red wait for each other in a circle.',
  );
  const links = graph.getByRole('listitem');
  await expect(
    links.filter({ hasText: 'only reached by' }).filter({ hasText: 'part of a deadlock' }),
  ).toHaveCount(2);
  await expectNothingSerious(playground);

  // Before the end nothing is known of who could still have sent.
  await page.getByTestId('moment').press('PageDown');
  await expect(graph.getByTestId('deadlock')).toHaveCount(0);
});
