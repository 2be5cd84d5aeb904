import { encodeShareHash } from '../src/protocol/share.ts';
import { expect, mainWith, newTab, test } from './pages.ts';

/** A minute of ticks, a second apart, with memory, goroutines and an order of keys that the seed decides. */
const MINUTE = mainWith(
  `	ticker := time.NewTicker(time.Second)
	start := time.Now()
	for range 60 {
		<-ticker.C
		kept = append(kept, make([]byte, 100_000+rand.IntN(100_000)))
		go time.Sleep(time.Duration(rand.IntN(3000)) * time.Millisecond)
	}
	fmt.Println(time.Since(start).Round(time.Second), start.UTC().Format(time.DateTime), rand.Perm(20))
	for key := range map[int]bool{1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true} {
		fmt.Print(key, " ")
	}`,
  ['fmt', 'math/rand/v2', 'time'],
).replace('func main', 'var kept [][]byte\n\nfunc main');

test('a minute on the virtual clock is over at once, and the same every time', async ({ playground }) => {
  await playground.open({ clock: 'virtual', seed: 7 });
  await expect(playground.mode).toHaveText('virtual clock · seed 7');
  await playground.runSource(MINUTE);
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('1m0s');
  await expect(playground.page.getByTestId('clock-axis')).toHaveText('virtual time');
  await expect(playground.heapChart).not.toContainText('pause');
  const first = await playground.output.textContent();
  await playground.page.getByRole('button', { name: 'Table' }).click();
  const table = playground.page.getByRole('region', { name: 'Table' });
  await expect(table).toContainText('1 min');
  const measured = await table.textContent();
  expect(measured).toMatch(/5\d(\.\d+)?\ss/);
  await playground.runToEnd();
  expect(await playground.output.textContent()).toBe(first);
  // The page draws the end of a run in the frame after it.
  await expect.poll(() => table.textContent()).toBe(measured);

  await playground.setOptions((option) => option('seed').fill('8'));
  await playground.runToEnd();
  expect(await playground.output.textContent()).not.toBe(first);
});

test('its speed can be changed while it runs', async ({ playground }) => {
  await playground.open({ clock: 'virtual' });
  const speed = playground.page.getByTestId('speed');
  await speed.getByText('1×', { exact: true }).click();
  await playground.setSource(
    mainWith('\tfmt.Println("begun")\n\ttime.Sleep(10 * time.Minute)\n\tfmt.Println("over")', [
      'fmt',
      'time',
    ]),
  );
  await playground.start();
  await expect(playground.output).toContainText('begun');
  // Ten minutes at 1× are longer than this test may take.
  await playground.waitForState('running');
  await speed.getByText('Instant').click();
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('over');
});

test('a link keeps clock, seed and arguments', async ({ playground, browser, baseURL }) => {
  await playground.open();
  await playground.setSource(mainWith('\tprintln("mine")'));
  await playground.setOptions(async (option) => {
    await option('args').fill('-n 3');
    await option('clock-virtual').check();
    await option('seed').fill('12');
  });
  await playground.page.getByRole('button', { name: 'Share' }).click();
  const field = playground.page.getByTestId('share-link');
  await expect(field).toHaveValue(/&clock=virtual&seed=12&args=-n%203$/);
  const reader = await newTab(await browser.newContext(baseURL === undefined ? {} : { baseURL }));
  await reader.page.goto(await field.inputValue());
  await reader.ready();
  await expect(reader.mode).toHaveText('virtual clock · seed 12 · arguments');
});

test('the options survive a reload and go with their program', async ({ playground }) => {
  await playground.open(await encodeShareHash({ code: MINUTE, clock: 'virtual' }));
  await playground.reload();
  await expect(playground.mode).toHaveText('virtual clock');
  await playground.chooseExample('steady-churn');
  await expect(playground.mode).toHaveCount(0);
  await playground.page.getByRole('button', { name: 'Back to my code' }).click();
  await expect(playground.mode).toHaveText('virtual clock');
});
