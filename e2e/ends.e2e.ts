import { expect, mainWith, test } from './pages.ts';

test('a line of a trace leads to the line of the program, in an archive too', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    'package main\n\nimport "play/store"\n\nfunc main() { store.Fail() }\n-- go.mod --\nmodule play\n' +
      '-- store/store.go --\npackage store\n\nfunc Fail() {\n\tpanic("here")\n}\n',
  );
  await playground.expectExit('panic', 2);
  await expect(playground.endNote).toContainText('trace above');
  await playground.output.getByRole('link', { name: 'store/store.go:4' }).click();
  await expect(playground.code).toBeFocused();
  await playground.page.keyboard.press('End');
  await playground.page.keyboard.type(' // caret');
  expect(await playground.source()).toContain('panic("here") // caret');
});

test('a deadlock tells where to look', async ({ playground }) => {
  await playground.open();
  await playground.runSource(mainWith('\tvar m sync.Mutex\n\tm.Lock()\n\tm.Lock()', ['sync']));
  await playground.expectExit('deadlock', 2);
  await expect(playground.output).toContainText('[sync.Mutex.Lock]');
  await expect(playground.endNote).toContainText('what each one waits for');
});

test('a goroutine that spins holds up neither main nor the page', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    mainWith(
      '\tgo func() {\n\t\tfor {\n\t\t}\n\t}()\n\ttime.Sleep(300 * time.Millisecond)\n\tfmt.Println("main is done")',
      ['fmt', 'time'],
    ),
  );
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('main is done');
});

test('an endless printer streams, and ends when main returns', async ({ playground }) => {
  await playground.open('#example=endless-printer');
  await playground.start();
  await expect(playground.output).toContainText('still here, line');
  await playground.expectExit('exit', 0);
  // Lines may still come in after the end: what was the end when it was scrolled to need not be it any more.
  await expect(async () => {
    await playground.scrollOutput('end');
    await expect(playground.output).toContainText('main returns', { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
});

test('recursion without end is a stack overflow', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    'package main\n\nfunc down(n int) int { return down(n+1) + 1 }\n\nfunc main() { println(down(0)) }\n',
  );
  await playground.expectExit('fatal', 2);
  await playground.scrollOutput('start');
  await expect(playground.output).toContainText('stack overflow');
  await expect(playground.endNote).toContainText('calls itself without end');
});
