import { expect, mainWith, test } from './pages.ts';

test('an untouched example runs without the compiler, and its heap is drawn', async ({ playground }) => {
  const toolchain: string[] = [];
  playground.page.on('request', (request) => {
    if (/\/toolchain\/.*(compile|link)/.test(request.url())) toolchain.push(request.url());
  });
  await playground.open();
  await playground.run.click();
  await expect(playground.output).not.toHaveAttribute('data-lines', '0');
  expect(toolchain).toEqual([]);
  await playground.waitForState('done');
  await playground.expectExit('exit', 0);
  // The lesson opens the goroutines' view.
  await playground.page.getByTestId('view-time').click();
  await expect(playground.heapChart).toBeVisible();
  await expect(playground.goroutineChart).toBeVisible();
  expect(await playground.gcCycles.count()).toBeGreaterThan(2);
  await expect(playground.page.getByTestId('verdicts')).not.toBeEmpty();
});

test('an edited program is compiled and run', async ({ playground }) => {
  await playground.open();
  await playground.runSource(mainWith('\tfmt.Println("héllo,", 6*7)', ['fmt']));
  await playground.waitForState('done');
  await expect(playground.output).toContainText('héllo, 42');
  await playground.setSource(mainWith('\tprintln("to standard error")'));
  await playground.code.press('ControlOrMeta+Enter');
  await expect(playground.output).toContainText('to standard error');
  await playground.waitForState('done');
  await expect(playground.output).not.toContainText('héllo');
});

test('several files of a txtar archive are one program', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    'package main\n\nimport "play/store"\n\nfunc main() { println(store.Answer()) }\n' +
      '-- go.mod --\nmodule play\n-- store/store.go --\npackage store\n\nfunc Answer() int { return 42 }\n',
  );
  await expect(playground.output).toContainText('42');
});

test('a panic shows Go’s trace and exit code 2', async ({ playground }) => {
  await playground.open();
  await playground.runSource(mainWith('\tvar m map[string]int\n\tm["x"] = 1'));
  await playground.waitForState('done');
  await playground.expectExit('panic', 2);
  await expect(playground.output).toContainText('panic: assignment to entry in nil map');
  await expect(playground.output).toContainText('goroutine 1 [running]:');
  await expect(playground.status).toContainText('Panicked');
});

test('a deadlock is reported as Go reports it', async ({ playground }) => {
  await playground.open();
  await playground.runSource(mainWith('\t<-make(chan int)'));
  await playground.expectExit('deadlock', 2);
  await expect(playground.output).toContainText('fatal error: all goroutines are asleep - deadlock!');
});

test('os.Exit(3) ends with code 3', async ({ playground }) => {
  await playground.open();
  await playground.runSource(mainWith('\tos.Exit(3)', ['os']));
  await playground.waitForState('done');
  await playground.expectExit('exit', 3);
  await expect(playground.status).toContainText('Exited with code 3');
});

test('a program may close stdout', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    mainWith(
      '\tfmt.Println("before")\n\tos.Stdout.Close()\n\t_, err := fmt.Println("after")\n\tprintln(err.Error())',
      ['fmt', 'os'],
    ),
  );
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('before');
  await expect(playground.output).toContainText('file already closed');
  await expect(playground.output.getByText('after', { exact: true })).toHaveCount(0);
});

test('needing more memory than allowed gives Go’s own report', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    mainWith('\tvar kept [][]byte\n\tfor {\n\t\tkept = append(kept, make([]byte, 1<<20))\n\t}\n\t_ = kept'),
  );
  await playground.expectExit('out-of-memory', 2);
  await playground.scrollOutput('start');
  await expect(playground.output).toContainText('out of memory');
  await expect(playground.status).toContainText('512 MiB');
});

test('arguments reach the program', async ({ playground }) => {
  await playground.open({ args: '-n "two words"' });
  await playground.runSource(mainWith('\tfmt.Printf("%q\\n", os.Args[1:])', ['fmt', 'os']));
  await expect(playground.output).toContainText('["-n" "two words"]');
});
