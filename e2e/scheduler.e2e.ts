/** What the collector and the scheduler did, and files of a run for other tools. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectNothingSerious } from './axe.ts';
import { expect, test, type Playground } from './pages.ts';

const PROGRAM = `package main

import (
	"fmt"
	"runtime"
	"sync"
)

var keep [][]byte

func main() {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 3 {
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	for range 3 {
		keep = append(keep, make([]byte, 1<<20))
		runtime.GC()
	}
	fmt.Println(len(keep))
}
`;

const panel = (page: Page): Locator => page.getByTestId('goroutine-scheduler');

async function openScheduler(playground: Playground): Promise<void> {
  const { page } = playground;
  await playground.open('#view=goroutines');
  await playground.runSource(PROGRAM);
  await page.getByTestId('goroutine-tab-scheduler').click();
  await expect(panel(page)).toBeVisible();
}

test('collections decoded, their stops, time in each state and the run queue', async ({ playground }) => {
  const { page } = playground;
  await openScheduler(playground);
  const collections = panel(page).getByTestId('collections').locator('tbody tr');
  // Three of the program's own, and what the runtime adds as it ends.
  await expect(collections.filter({ hasText: 'by the program' })).not.toHaveCount(0);
  const count = await collections.count();
  expect(count).toBeGreaterThanOrEqual(3);
  await collections.nth(1).getByRole('button').click();
  await expect(panel(page).getByTestId('gctrace')).toHaveText(
    /^gc 2 @\d+\.\d{3}s \?%: [\d.]+\+[\d.]+\+[\d.]+ ms clock, [\d.]+\+\?\/\?\/\?\+[\d.]+ ms cpu, 2->2->2 MB, 4 MB goal, .* 1 P \(forced\)$/,
  );
  await expect(panel(page).getByTestId('pause-summary')).toContainText(`${count * 2} stops`);
  await expect(panel(page).getByTestId('pause-histogram').locator('tbody tr')).not.toHaveCount(0);
  await expect(panel(page).getByTestId('state-times')).toContainText('running');
  await expect(panel(page).getByTestId('run-queue')).toContainText('waited for their turn');
  await expect(panel(page).locator('[data-testid="state-areas"] path')).not.toHaveCount(0);
});

test('files for go tool trace, Perfetto and pprof', async ({ playground }) => {
  const { page } = playground;
  await openScheduler(playground);
  const starts = { 'go-trace': 'go 1.26 trace\0\0\0', perfetto: '\n', 'goroutine-profile': '\n' };
  for (const [kind, start] of Object.entries(starts)) {
    await page.getByRole('button', { name: 'Save for other tools' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByTestId(`export-${kind}`).click();
    const file = await readFile(await (await downloading).path());
    expect(file.subarray(0, start.length).toString('latin1')).toBe(start);
    expect(file.length).toBeGreaterThan(100);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing in the way of assistive technology, ${scheme}, 390 px wide`, async ({ playground }) => {
    const { page } = playground;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await openScheduler(playground);
    await expectNothingSerious(playground);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
}
