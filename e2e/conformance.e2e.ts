/** A sample of the corpus in the built page: every program does there what it does on native Go. */
import { formatTxtar } from '../src/base/txtar.ts';
import { compareOutcomes } from '../scripts/conformance/compare.ts';
import { browserSample, stdinBytes, type Program } from '../scripts/conformance/corpus.ts';
import { nativeOutcomes } from '../scripts/conformance/native.ts';
import type { Outcome } from '../scripts/conformance/outcome.ts';
import { describeDifference } from '../scripts/conformance/print.ts';
import { expect, test, type Playground } from './pages.ts';

/** Native Go runs what it has not run before. */
const NATIVE_TIMEOUT_MS = 300_000;

for (const programs of browserSample()) {
  const names = programs.map(({ name }) => name).join(', ');
  test(`as native Go has it: ${names}`, async ({ playground }) => {
    test.setTimeout(NATIVE_TIMEOUT_MS);
    const native = await nativeOutcomes(programs);
    await playground.open();
    await keepCopiedText(playground);
    for (const program of programs) {
      await test.step(program.name, async () => {
        const expected = native.get(program.name);
        if (expected === undefined) throw new Error(`${program.name} does not run natively`);
        const actual = await runInPage(playground, program, expected);
        const differences = compareOutcomes(program.name, expected, actual);
        expect(differences.map(describeDifference).join('\n')).toBe('');
      });
    }
  });
}

/** What copies text keeps it in the page instead: a machine for tests may have no clipboard. */
async function keepCopiedText({ page }: Playground): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          document.documentElement.dataset['copied'] = text;
          return Promise.resolve();
        },
      },
    });
  });
}

/** `expected` tells what of the page's one stream of output was meant for which of the two. */
async function runInPage(playground: Playground, program: Program, expected: Outcome): Promise<Outcome> {
  const stdin = new TextDecoder().decode(stdinBytes(program));
  await playground.setOptions(async (option) => {
    await option('stdin').selectOption(stdin === '' ? 'none' : 'text');
    if (stdin !== '') await option('stdin-text').fill(stdin);
  });
  await playground.runSource(sourceText(program));
  await expect(playground.status).toHaveAttribute('data-exit-code', /^\d+$/);
  const code = Number(await playground.status.getAttribute('data-exit-code'));
  const text = await outputText(playground);
  const stdout = new TextDecoder().decode(expected.stdout);
  const isErrorLast = expected.stderr !== '' && text.startsWith(stdout);
  return {
    stdout: new TextEncoder().encode(isErrorLast ? stdout : text),
    stderr: isErrorLast ? text.slice(stdout.length) : '',
    code,
  };
}

/** One Go file, or all files of the program as an archive. */
function sourceText({ sources, data }: Program): string {
  const [only] = sources;
  if (only !== undefined && sources.length + data.length === 1) return only.text;
  const files = data.map((file) => ({ name: file.name, text: new TextDecoder().decode(file.data) }));
  return formatTxtar({ comment: '', files: [...sources, ...files] });
}

/** All of the output, also what has scrolled out of view. The line that it ends is copied without its end. */
async function outputText(playground: Playground): Promise<string> {
  if ((await playground.output.getAttribute('data-lines')) === '0') return '';
  await playground.page.getByRole('button', { name: 'Copy output' }).click();
  const lines = await playground.page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
  return `${lines}\n`;
}
