/** The heap, object by object: what holds it, who made it. */
import { expect, test } from './pages.ts';
import { KEEPS, SPINS, WEAK } from './heap-programs.ts';

test('a map that keeps 10,000 objects: the sentence, the chain, and the line', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.runSource(KEEPS);
  const sentence = page.getByTestId('verdicts').locator('[data-kind="heap-retained"]');
  await expect(sentence).toContainText(
    'main.cache (global) → map[int]*main.MyObject → main.MyObject × 10,000',
  );
  await expect(sentence).toContainText('of the heap, made at main.go:13');
  await page.screenshot({ path: '/tmp/heap-1.png' });
  await sentence.getByRole('button', { name: /main.cache/ }).click();
  await expect(page.getByTestId('heap-graph')).toBeVisible();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/heap-2.png', fullPage: true });
});
