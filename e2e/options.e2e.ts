import { expect, mainWith, test } from './pages.ts';

/** Forty times a megabyte that nobody keeps, and how often the collector came. */
const GARBAGE = mainWith(
  `	for range 40 {
		sink = make([]byte, 1<<20)
	}
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	fmt.Println("cycles:", stats.NumGC > 3)`,
  ['fmt', 'runtime'],
).replace('func main', 'var sink []byte\n\nfunc main');

test('GOGC takes effect', async ({ playground }) => {
  await playground.open();
  await playground.runSource(GARBAGE);
  await expect(playground.output).toContainText('cycles: true');
  await playground.setOptions(async (option) => {
    await option('more').click();
    await option('gogc').fill('off');
  });
  await expect(playground.mode).toHaveText('GOGC=off');
  await playground.runToEnd();
  await expect(playground.output).toContainText('cycles: false');
});

test('environment variables reach the program, and a bad line is named', async ({ playground }) => {
  await playground.open();
  await playground.setOptions(async (option) => {
    await option('more').click();
    await option('env').fill('GREETING=hello there\nBAD LINE');
    await expect(playground.page.getByTestId('options')).toContainText('Line 2 of the environment');
  });
  await playground.runSource(mainWith('\tfmt.Println(os.Getenv("GREETING"))', ['fmt', 'os']));
  await playground.waitForState('failed');
  await expect(playground.status).toContainText('Not started: Line 2 of the environment');
  // Open by itself, as something in it is set.
  await playground.setOptions((option) => option('env').fill('GREETING=hello there'));
  await playground.runToEnd();
  await expect(playground.output).toContainText('hello there');
});

test('what was unfolded stays unfolded when the form changes its language', async ({ playground }) => {
  await playground.open();
  await playground.setOptions((option) => option('more').click());
  await playground.language.selectOption('fr');
  await expect(playground.page.getByTestId('option-more')).toHaveText('Environnement et ramasse-miettes');
  await playground.page.getByRole('button', { name: 'Options d’exécution' }).click();
  await expect(playground.page.getByTestId('option-godebug')).toBeVisible();
});

test('a time limit stops the program and says so', async ({ playground }) => {
  await playground.open();
  await playground.setOptions(async (option) => {
    await option('time-limit').fill('0.5');
    await option('time-limit').blur();
  });
  await playground.runSource(mainWith('\tfmt.Println("before")\n\ttime.Sleep(time.Hour)', ['fmt', 'time']));
  await playground.expectExit('stopped', 130);
  await expect(playground.status).toContainText('Stopped by the time limit');
  await expect(playground.endNote).toContainText('500');
  await expect(playground.output).toContainText('before');
  await expect(playground.heapChart).toBeVisible();
});

test('the memory limit is the user’s', async ({ playground }) => {
  await playground.open();
  await playground.setOptions(async (option) => {
    await option('memory').fill('64');
    await option('memory').blur();
  });
  await playground.runSource(
    mainWith('\tvar kept [][]byte\n\tfor {\n\t\tkept = append(kept, make([]byte, 1<<20))\n\t}\n\t_ = kept'),
  );
  await playground.expectExit('out-of-memory', 2);
  await expect(playground.status).toContainText('64 MiB');
  await expect(playground.endNote).toContainText('Memory limit');
  expect(await playground.gcCycles.count()).toBeGreaterThan(0);
});

test('the panel works with the keyboard alone and tells of what differs', async ({ playground }) => {
  await playground.open();
  const button = playground.page.getByRole('button', { name: 'Run options' });
  await button.focus();
  await playground.page.keyboard.press('Enter');
  await expect(playground.page.getByTestId('option-args')).toBeFocused();
  await playground.page.getByText('How this differs').click();
  await expect(playground.page.getByTestId('options')).toContainText('GOMAXPROCS is 1');
  await playground.page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});
