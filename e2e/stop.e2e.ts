import { expect, mainWith, test } from './pages.ts';

/** The goal is 100 ms; a loaded machine that also draws gets some more. */
const STOP_LIMIT_MS = 1000;
/** What a person still calls "at once". */
const RESPONSIVE_MS = 500;

test('Stop ends a loop that never yields', async ({ playground }) => {
  await playground.open();
  await playground.setSource(mainWith('\tprintln("spinning")\n\tfor {\n\t}'));
  await playground.start();
  await expect(playground.output).toContainText('spinning');
  expect(await playground.answerTime()).toBeLessThan(RESPONSIVE_MS);
  expect(await playground.stopTime()).toBeLessThan(STOP_LIMIT_MS);
  await playground.expectExit('stopped', 130);
  await playground.runSource(mainWith('\tprintln("still alive")'));
  await expect(playground.output).toContainText('still alive');
});

test('a hundred thousand goroutines that spin leave the page alone, and Stop works', async ({
  playground,
}) => {
  await playground.open();
  await playground.setSource(
    mainWith(
      '\tdefer println("never")\n\tgate := make(chan bool)\n\tfor range 100_000 {\n\t\tgo func() {\n\t\t\t<-gate\n\t\t\tfor {\n\t\t\t}\n\t\t}()\n\t}\n' +
        '\tprintln(runtime.NumGoroutine())\n\tclose(gate)\n\tfor {\n\t}',
      ['runtime'],
    ),
  );
  await playground.start();
  await expect(playground.output).toContainText('100001');
  expect(await playground.answerTime()).toBeLessThan(RESPONSIVE_MS);
  expect(await playground.stopTime()).toBeLessThan(STOP_LIMIT_MS);
  await playground.expectExit('stopped', 130);
  await expect(playground.output).not.toContainText('never');
});

test('a goroutine that prints without end ends with main, and is heard meanwhile', async ({ playground }) => {
  await playground.open();
  await playground.setSource(
    mainWith(
      '\tgo func() {\n\t\tfor n := 0; ; n++ {\n\t\t\tfmt.Println("line", n)\n\t\t}\n\t}()\n\ttime.Sleep(2 * time.Second)\n\tfmt.Println("main returns")',
      ['fmt', 'time'],
    ),
  );
  expect(await playground.stateAtFirstOutput()).toBe('running');
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('main returns');
});

test('two goroutines that do nothing but spin leave timers their time', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    mainWith(
      '\tfor range 2 {\n\t\tgo func() {\n\t\t\tfor {\n\t\t\t}\n\t\t}()\n\t}\n\tticks := time.NewTicker(10 * time.Millisecond)\n\tfor range 10 {\n\t\t<-ticks.C\n\t}\n\tfmt.Println("ten ticks")',
      ['fmt', 'time'],
    ),
  );
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('ten ticks');
});

test('a program that prints without end does not hurt the page', async ({ playground }) => {
  await playground.open();
  await playground.setSource(
    mainWith('\tfor n := 0; ; n++ {\n\t\tfmt.Println("line", n, "of a flood that goes on and on")\n\t}', [
      'fmt',
    ]),
  );
  await playground.start();
  await expect
    .poll(async () => Number(await playground.output.getAttribute('data-dropped')))
    .toBeGreaterThan(1_000_000);
  expect(await playground.answerTime()).toBeLessThan(RESPONSIVE_MS);
  expect(await playground.output.locator('span').count()).toBeLessThan(500);
  await playground.stop.click();
  await playground.waitForState('stopped');
  await expect(playground.page.locator('#output').getByText(/iB left out$/)).toBeVisible();
});

test('a line of 50 MB is shown in parts, and its end is there', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    mainWith('\tfmt.Print(strings.Repeat("x", 50<<20))\n\tfmt.Println(" the end")', ['fmt', 'strings']),
  );
  await playground.expectExit('exit', 0);
  await playground.scrollOutput('end');
  await expect(playground.output).toContainText('x the end');
  expect(await playground.answerTime()).toBeLessThan(RESPONSIVE_MS);
  await expect(playground.page.locator('#output').getByText(/iB left out$/)).toBeVisible();
});

test('pressing Run twice runs once', async ({ playground }) => {
  await playground.open();
  await playground.setSource(mainWith('\tprintln("once")'));
  await playground.run.dblclick();
  await playground.waitForState('done');
  await expect(playground.output.getByText('once')).toHaveCount(1);
  await expect(playground.output).toHaveAttribute('data-lines', '1');
});

test('Run while running starts afresh with the edited text', async ({ playground }) => {
  await playground.open();
  await playground.setSource(mainWith('\tprintln("first")\n\tfor {\n\t}'));
  await playground.start();
  await expect(playground.output).toContainText('first');
  await playground.setSource(mainWith('\tprintln("second")'));
  await playground.code.press('ControlOrMeta+Enter');
  await playground.waitForState('done');
  await expect(playground.output).toContainText('second');
  await expect(playground.output).not.toContainText('first');
});

test('Stop while compiling leaves a page that works', async ({ playground }) => {
  await playground.open();
  await playground.setSource(mainWith('\tprintln("later")'));
  await playground.run.click();
  await expect(playground.stop).toBeEnabled();
  await playground.stop.click();
  await playground.waitForState('stopped');
  await playground.runToEnd();
  await playground.waitForState('done');
  await expect(playground.output).toContainText('later');
});
