import { expect, mainWith, test } from './pages.ts';

test('a compile error is listed, underlined and found again', async ({ playground }) => {
  await playground.open();
  // Go counts bytes: é and 世 put the mistake at column 23, seventeen characters in.
  await playground.runSource(mainWith('\ts := "é世"; println(s + wrong)'));
  await playground.waitForState('failed');
  const entry = playground.problems.getByRole('button');
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('main.go:5:28');
  await expect(entry).toContainText('undefined: wrong');
  await expect(playground.code.locator('.cm-lintRange-error')).toHaveText('wrong');
  await entry.press('Enter');
  await expect(playground.code).toBeFocused();
  await playground.page.keyboard.type('un');
  await expect(playground.code).toContainText('println(s + unwrong)');
  await playground.runSource(mainWith('\tprintln("fine")'));
  await expect(playground.problems).toHaveCount(0);
});

test('errors by the dozen are listed as Go lists them', async ({ playground }) => {
  await playground.open();
  const entries = playground.problems.getByRole('button');
  const types = Array.from({ length: 24 }, (_, index) => `\tx${index} := y${index}`);
  await playground.runSource(mainWith(types.join('\n')));
  await playground.waitForState('failed');
  expect(await entries.count()).toBeGreaterThanOrEqual(10);
  await expect(playground.problems).toContainText('undefined: y0');

  const syntax = Array.from({ length: 24 }, (_, index) => `func f${index}() { return 1 + }`);
  await playground.runSource(`package main\n\n${syntax.join('\n')}\n`);
  await expect(entries.first()).toContainText('main.go:3:');
  expect(await entries.count()).toBeGreaterThanOrEqual(10);
});

for (const [name, source, message] of [
  ['empty source', '', 'Write a program'],
  ['a package other than main', 'package tools\n', 'A program begins with'],
  ['no func main', 'package main\n', 'Go starts a program at func main'],
  ['a missing package', 'package main\n\nimport "example.com/none"\n\nfunc main() {}\n', 'standard library'],
  ['cgo', 'package main\n\nimport "C"\n\nfunc main() {}\n', 'no C compiler'],
] as const) {
  test(`${name} has a message of its own`, async ({ playground }) => {
    await playground.open();
    await playground.setSource(source === '' ? ' ' : source);
    if (source === '') await playground.page.keyboard.press('Backspace');
    await playground.runToEnd();
    await playground.waitForState('failed');
    await expect(playground.problems).toContainText(message);
  });
}

test('NUL bytes are reported with their place', async ({ playground }) => {
  await playground.open({ code: 'package main\n\nfunc main() {\n\tprintln("\0")\n}\n' });
  await playground.runToEnd();
  await playground.waitForState('failed');
  await expect(playground.problems).toContainText('NUL');
});

test('the editor stays usable with 1 MB of source', async ({ playground }) => {
  const filler = Array.from({ length: 20_000 }, (_, index) => `// ${index} ${'x'.repeat(42)}`).join('\n');
  await playground.open({ code: `${mainWith('\tprintln("large")')}${filler}\n` });
  await playground.code.click();
  await playground.page.keyboard.press('ControlOrMeta+Home');
  const asked = Date.now();
  await playground.page.keyboard.type('// typed\n');
  await expect(playground.code.locator('.cm-line').first()).toHaveText('// typed');
  expect(Date.now() - asked).toBeLessThan(3000);
  await playground.runToEnd();
  await playground.waitForState('done');
  await expect(playground.output).toContainText('large');
});
