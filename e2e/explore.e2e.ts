import { readFile } from 'node:fs/promises';
import { expect, test } from './pages.ts';
import { expectNothingSerious } from './axe.ts';

function program(name: string): Promise<string> {
  return readFile(new URL(`../wasm/testing/schedules/${name}.go`, import.meta.url), 'utf8');
}

test('schedules are tried in the background, and one that goes wrong is replayed', async ({ playground }) => {
  const { page } = playground;
  await playground.open({ view: 'explore' });
  await playground.setSource(await program('lock-order'));
  await page.getByTestId('explore').press('Enter');
  const status = page.getByTestId('explore-status');
  await expect(status).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  await expect(status).toContainText('100 schedules');
  await expect(page.getByTestId('explore')).toBeFocused();
  const results = page.getByTestId('explore-results');
  const usual = results.getByRole('row', { name: 'as in an ordinary run' });
  await expect(usual).toContainText('Ends normally');
  const deadlock = results.locator('tr[data-kind="deadlock"]');
  await expect(deadlock).toHaveCount(1);
  // Both of the goroutines that want a lock, by their go statements, and main.
  const verdicts = deadlock.getByRole('list', { name: 'Verdicts about goroutines' }).getByRole('listitem');
  await expect(verdicts).toHaveCount(3);
  await expect(verdicts.filter({ hasText: 'at main.go:17 (sync.Mutex.Lock)' })).toHaveCount(2);
  await expect(verdicts.filter({ hasText: 'sync.WaitGroup.Wait' })).toContainText('main.go:41');
  await verdicts.getByRole('button', { name: 'main.go:17' }).first().click();
  await expect(playground.code).toBeFocused();
  // The program itself was not run.
  await expect(playground.output).toHaveAttribute('data-lines', '0');
  await deadlock.getByRole('button', { name: /Replay seed/ }).press('Enter');
  await expect(page.getByTestId('view-goroutines')).toBeFocused();
  await playground.waitForState('done');
  await playground.expectExit('deadlock', 2);
  await expect(playground.output).toContainText('sync.Mutex.Lock');
  await expect(playground.mode).toContainText('random order of goroutines');
});

test('what was found stays when it is stopped, and cannot be replayed once the program has changed', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open({ view: 'explore' });
  await playground.setSource(await program('map-writes'));
  await page.getByTestId('explore-count').selectOption({ label: '10,000 schedules' });
  await page.getByTestId('explore').click();
  const results = page.getByTestId('explore-results');
  await expect(results).toContainText('fatal error: concurrent map writes', { timeout: 90_000 });
  await page.getByTestId('explore-stop').click();
  await expect(page.getByTestId('explore-status')).toHaveAttribute('data-state', 'stopped');
  await expect(page.getByTestId('explore-status')).toContainText('of 10,000 schedules');
  const replay = results.getByRole('button', { name: /Replay seed/ }).first();
  await expect(replay).toBeEnabled();
  await playground.setSource('package main\n\nfunc main() {}\n');
  await expect(replay).toBeDisabled();
});

test('a program that does not compile is not explored', async ({ playground }) => {
  await playground.open({ view: 'explore' });
  await playground.setSource('package main\n\nfunc main() { x }\n');
  await playground.page.getByTestId('explore').click();
  const status = playground.page.getByTestId('explore-status');
  await expect(status).toHaveAttribute('data-state', 'failed', { timeout: 90_000 });
  await expect(status).toContainText('does not compile');
});

test('the table is usable on a small dark screen, in French', async ({ playground }) => {
  const { page } = playground;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await playground.open({ view: 'explore', lang: 'fr' });
  await playground.setSource(await program('early-return'));
  await page.getByTestId('explore').click();
  await expect(page.getByTestId('explore-status')).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  const results = page.getByTestId('explore-results');
  await expect(results).toContainText('Laisse fuir des goroutines');
  await expect(results).toContainText('2 goroutines sont bloquées pour toujours');
  await expect(results.getByText('fuite prouvée').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const box = await results.boundingBox();
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  await expectNothingSerious(playground);
});
