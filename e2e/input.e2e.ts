import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, mainWith, test } from './pages.ts';

/** Greets each line until the input ends. */
const GREETER = mainWith(
  `	fmt.Print("name? ")
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		fmt.Printf("hello %q\\nname? ", in.Text())
	}
	fmt.Println("bye")`,
  ['bufio', 'fmt', 'os'],
);

/** Says how much it read, and how long that was in lines. */
const COUNTER = mainWith(
  `	text, err := io.ReadAll(os.Stdin)
	fmt.Println(len(text), bytes.Count(text, []byte("\\n")), err)`,
  ['bytes', 'fmt', 'io', 'os'],
);

test('a program that reads has a conversation with the user', async ({ playground }) => {
  await playground.open();
  await playground.setSource(GREETER);
  await playground.code.press('ControlOrMeta+Enter');
  await playground.typeLine('Ada');
  // The focus came by itself: nothing was typed in the editor since the run began.
  await expect(playground.stdin).toBeFocused();
  await expect(playground.output).toContainText('name? Ada');
  await expect(playground.output).toContainText('hello "Ada"');
  await expect(playground.status).toContainText('waiting for your input');
  await playground.typeLine('Grace');
  await expect(playground.output).toContainText('hello "Grace"');

  await playground.stdin.press('Control+D');
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('bye');
  await expect(playground.stdin).toHaveCount(0);
  await expect(playground.output).toBeFocused();
});

test('the focus stays with a user who goes on typing in the editor', async ({ playground }) => {
  await playground.open();
  await playground.setSource(
    mainWith('\ttime.Sleep(300 * time.Millisecond)\n\tbufio.NewReader(os.Stdin).ReadString(10)', [
      'bufio',
      'os',
      'time',
    ]),
  );
  await playground.code.press('ControlOrMeta+Enter');
  await playground.waitForState('running');
  await playground.page.keyboard.press('ControlOrMeta+End');
  await playground.page.keyboard.type('// on');
  await expect(playground.stdin).toHaveAttribute('data-waiting', 'true');
  await expect(playground.code).toBeFocused();
});

test('a program that nobody types to waits, and is not a deadlock', async ({ playground }) => {
  await playground.open();
  await playground.setSource(
    mainWith(
      '\tgo func() {\n\t\ttime.Sleep(time.Second)\n\t\tprintln("meanwhile")\n\t\tselect {}\n\t}()\n\tfmt.Scanln()',
      ['fmt', 'time'],
    ),
  );
  await playground.start();
  await expect(playground.status).toContainText('waiting for your input');
  await expect(playground.output).toContainText('meanwhile');
  await expect(playground.stdin).toHaveAttribute('data-waiting', 'true');
  await playground.waitForState('running');
  await playground.stop.click();
  await playground.expectExit('stopped', 130);
  await expect(playground.stdin).toHaveCount(0);
});

test('several pasted lines are as many lines, and the button ends the input', async ({ playground }) => {
  await playground.open();
  await playground.setSource(GREETER);
  await playground.start();
  await expect(playground.stdin).toBeVisible();
  await playground.stdin.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  }, 'one\r\ntwo\nthr');
  await expect(playground.output).toContainText('hello "two"');
  await expect(playground.stdin).toHaveValue('thr');
  await playground.stdin.press('Enter');
  await expect(playground.output).toContainText('hello "thr"');
  await playground.page.getByRole('button', { name: 'End of input' }).click();
  await playground.expectExit('exit', 0);
});

test('standard input comes from a text, and ends after it', async ({ playground }) => {
  await playground.open();
  await playground.setOptions(async (option) => {
    await option('stdin').selectOption('text');
    await option('stdin-text').fill('first\nsecond');
  });
  await expect(playground.mode).toHaveText('input: text');
  await playground.runSource(COUNTER);
  await expect(playground.output).toContainText('13 2 <nil>');
});

test('without standard input the program reads EOF at once', async ({ playground }) => {
  await playground.open();
  await playground.setOptions((option) =>
    option('stdin')
      .selectOption('none')
      .then(() => undefined),
  );
  await playground.runSource(COUNTER);
  await expect(playground.output).toContainText('0 0 <nil>');
});

test('standard input comes from a file of 100 MB', async ({ playground }) => {
  const dir = await mkdtemp(join(tmpdir(), 'heapscope-stdin-'));
  try {
    const file = join(dir, 'big.txt');
    await writeFile(file, Buffer.alloc(100_000_000, `${'x'.repeat(99)}\n`));
    await playground.open();
    await playground.setOptions(async (option) => {
      await option('stdin').selectOption('file');
      await option('stdin-file').setInputFiles(file);
      await expect(playground.page.getByTestId('options')).toContainText('big.txt, 95.4');
    });
    await playground.runSource(
      mainWith(
        '\tlines := 0\n\tin := bufio.NewScanner(os.Stdin)\n\tfor in.Scan() {\n\t\tlines++\n\t}\n\tfmt.Println(lines)',
        ['bufio', 'fmt', 'os'],
      ),
    );
    await expect(playground.output).toContainText('1000000');
  } finally {
    await rm(dir, { recursive: true });
  }
});

test('a file that has to be chosen again after a reload is asked for', async ({ playground }) => {
  await playground.open();
  await playground.setOptions(async (option) => {
    await option('stdin').selectOption('file');
    await option('stdin-file').setInputFiles({
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('a'),
    });
  });
  await playground.reload();
  await playground.runToEnd();
  await playground.waitForState('failed');
  await expect(playground.status).toContainText('No file is chosen');
});
