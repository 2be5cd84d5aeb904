import { describe, expect, it } from 'vitest';
import { parseExample } from '../../../examples/read.ts';
import { parseRows, type ClaimRow } from '../../../examples/rows.ts';
import type { RunResult } from '../../../src/protocol/lesson/figure.ts';
import type { Report } from '../../../src/protocol/report.ts';
import { claimTable } from './claim-table.ts';
import { figureText } from './figure-text.ts';
import { claimsMarkdown } from './markdown.ts';
import { rowFigures } from './row-figures.ts';
import { WORDS } from './words.ts';

const words = { en: 'a | b', zh: '甲', fr: 'un' };

const example = parseExample(
  'one',
  JSON.stringify({
    ...{ slug: 'one', order: 1, section: 'values', title: words, summary: words, claim: { exit: 'exit' } },
    question: { text: words, figure: { of: 'output', after: 'alive:' }, tolerance: 0 },
  }),
);

function row(more: object = {}): ClaimRow {
  const made = {
    id: 'r',
    documents: ['000', '003'],
    verdict: 'false',
    lesson: 'one',
    says: words,
    why: words,
  };
  const [parsed] = parseRows([{ ...made, ...more }]);
  if (parsed === undefined) throw new Error('no row');
  return parsed;
}

function run(output: string, heapAfter = 0): RunResult {
  const report: Report = {
    ...{ schema: 1, go: 'go1.27.4', observe: 'objects', clock: 'virtual', samples: [], omittedGoroutines: 0 },
    ...{ goroutines: [], snapshots: [], verdicts: [] },
    exit: { kind: 'exit', code: 0, memoryBytes: 0, wallMs: 0 },
    gc: [{ start: 0, end: 1, pauses: [], heapBefore: 0, heapAfter, goal: 0, forced: false }],
  };
  return { report, output, source: '' };
}

const runs = {
  main: run('alive: 1 MiB\nalive: 16412 KiB\n', 32 * 2 ** 20),
  fixed: run('alive: 28 KiB\n', 29_500),
};

describe('rowFigures', () => {
  it('takes the figure of the question, with what is printed behind it', () => {
    const figure = { of: 'output', after: 'alive:' };
    expect(rowFigures(row(), { example }, runs)).toEqual([{ figure, unit: 'KiB', main: 16412, fixed: 28 }]);
  });

  it('takes what the row asks for', () => {
    const measured = [{ figure: { of: 'lastFloor' }, of: 'fixed' }, { figure: { of: 'exitCode' } }];
    expect(rowFigures(row({ measured }), { example }, runs)).toEqual([
      { figure: { of: 'lastFloor' }, fixed: 29_500 },
      { figure: { of: 'exitCode' }, main: 0, fixed: 0 },
    ]);
  });

  it('names the row and the program that has no such figure', () => {
    const figure = { of: 'output', after: 'gone:' };
    const of = (program?: string) => row({ measured: [{ figure, ...(program && { of: program }) }] });
    const take = (asked: ClaimRow) => () => rowFigures(asked, { example }, runs);
    expect(take(of('fixed'))).toThrow('row r: one/fixed.go: there is no output after "gone:"');
    expect(take(of())).toThrow('row r: one/main.go and fixed.go: there is no output after "gone:"');
  });
});

describe('figureText', () => {
  it('says numbers and bytes as the language does', () => {
    const printed = { figure: { of: 'output', after: 'alive:' }, unit: 'KiB', main: 16412 } as const;
    expect(figureText(printed, WORDS.en)).toEqual({
      ...{ label: 'alive', isPrinted: true },
      values: [{ file: 'main.go', text: '16,412\u00a0KiB' }],
    });
    const floor = { figure: { of: 'lastFloor' }, main: 1.5 * 2 ** 20, fixed: 29_500 } as const;
    expect(figureText(floor, WORDS.fr)).toEqual({
      ...{ label: 'plancher à la fin', isPrinted: false },
      values: [
        { file: 'main.go', text: '1,5\u00a0MiB' },
        { file: 'fixed.go', text: '28,8\u00a0KiB' },
      ],
    });
  });
});

describe('the table', () => {
  const measured = { go: 'go1.27.4', figures: { r: rowFigures(row(), { example }, runs) } };

  it('counts its verdicts, and names a row whose lesson does not exist', () => {
    const rows = [row(), row({ id: 's', verdict: 'true' })];
    const { words: said } = claimTable('en', rows, [{ example }], measured);
    expect(said.summary).toBe('2 statements: 1 true, 0 true under a condition, 1 false.');
    expect(() => claimTable('en', [row({ lesson: 'two' })], [{ example }], null)).toThrow(
      'row r: there is no lesson two',
    );
  });

  it('is a table an article in the docs, with nothing that breaks it', () => {
    const text = claimsMarkdown('en', claimTable('en', [row()], [{ example }], measured));
    const line =
      '| a \\| b | ✗ False | a \\| b | `alive`: main.go 16,412\u00a0KiB, fixed.go 28\u00a0KiB | [a \\| b](../examples/one/lesson.en.md) |';
    expect(text.split('\n').filter((each) => each === line)).toHaveLength(2);
    expect(text).toContain('Measured with go1.27.4');
    expect(text.match(/^## /gm)).toHaveLength(5);
  });

  it('has no figures without a build', () => {
    const table = claimTable('zh', [row()], [{ example }], null);
    expect(table.go).toBeNull();
    expect(table.rows[0]?.measured).toEqual([]);
  });
});
