import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../i18n/language.ts';
import { englishEscape, loadEscape } from '../../../i18n/escape/load.ts';
import type { EscapeDecision } from '../../../protocol/escape.ts';
import { parseEscapes } from '../../../toolchain/escape/parse.ts';
import { splitSource } from '../../../toolchain/source-files.ts';
import { markedLines } from './line-marks.ts';
import { nameInWords, placeInWords, reasonInWords, sentence } from './sentences.ts';

/** What the compiler really said: see src/toolchain/escape/parse.test.ts. */
const SAMPLES = new URL('../../../toolchain/escape/testdata/', import.meta.url);
const samples = readdirSync(SAMPLES).filter((name) => !name.endsWith('.txt'));

function explained(sample: string) {
  const files = splitSource(readFileSync(new URL(sample, SAMPLES), 'utf8'));
  const output = readFileSync(new URL(sample.replace(/\.\w+$/, '.m2.txt'), SAMPLES), 'utf8');
  return { files, decisions: parseEscapes(output, files).decisions };
}

const english = { t: englishEscape, isElsewhere: () => false };

/** Sentences by place. */
function said(sample: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    explained(sample).decisions.map((decision) => [
      `${decision.line}:${decision.column} ${decision.name}`,
      sentence(decision, english),
    ]),
  );
}

describe('sentence', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'returned-address.go',
      {
        '6:2 x': 'x moves to the heap, because its address is returned at line 7',
        '11:2 n': 'n moves to the heap, because p, which lives longer, gets its address at line 12',
        '16:32 &point{...}': '&point{...} is made on the heap, because it is returned',
        '18:51 &point{...}': 'Inlined literal: &point{...} stays on the stack',
      },
    ],
    [
      'closure.go',
      {
        '4:2 count': 'count moves to the heap, because a closure that outlives it uses it at line 6',
        '5:9 func literal': 'the function literal is made on the heap, because it is returned',
        '11:12 f': 'what f points to does not outlive the call',
      },
    ],
    [
      'interface.go',
      {
        '9:53 s.side * *by':
          'the value of s.side * *by goes to the heap, because it is passed to fmt.Println',
        '12:2 factor': 'factor moves to the heap, because its address is passed to s.scale at line 13',
        '18:14 "n is"': '"n is" is a constant in the program’s data: nothing is allocated',
      },
    ],
    [
      'too-large.go',
      {
        '6:6 huge': 'huge moves to the heap, because it is too large for the stack',
        '8:15 make([]byte, 1024)': 'make([]byte, 1024) stays on the stack',
      },
    ],
    [
      'unknown-size.go',
      {
        '11:17 make([]int, n)':
          'make([]int, n) begins on the stack; what outgrows its place there goes to the heap',
        '7:15 append': 'the array of append is made on the heap, because it is stored in kept',
      },
    ],
    [
      'collections.go',
      {
        '22:2 a': 'a moves to the heap, because its address becomes a value of a map at line 23',
        '22:5 b':
          'b moves to the heap, because its address is part of []*int{...}, which goes to the heap at line 23',
        '28:6 key': 'a copy of key goes to the heap, because it becomes a key of a map',
        '32:25 map[string]*node{}':
          'map[string]*node{} begins on the stack; what outgrows its place there goes to the heap',
      },
    ],
    [
      'goroutines.go',
      {
        '14:2 go':
          'the call of this go statement is kept on the heap with its arguments, because the goroutine may outlive this function',
        '15:5 func literal':
          'the function literal is made on the heap, because the goroutine may outlive this function',
      },
    ],
    [
      'defer-in-loop.go',
      {
        '19:3 defer':
          'the deferred call is kept on the heap with its arguments, because a defer in a loop may run any number of times',
      },
    ],
    ['method-value.go', { '8:6 c': 'c moves to the heap, because the method value c.add keeps its address' }],
    ['global.go', { '10:10 c': 'what c points to may outlive the call, because it is stored in current' }],
    [
      'inlined.go',
      {
        '25:35 join(…)': 'the value of join(…) goes to the heap, because it is passed to fmt.Println',
      },
    ],
  ])('of %s', (sample, expected) => {
    expect(said(sample)).toMatchObject(expected);
  });

  it('names the file only in a program of several', () => {
    const decision: EscapeDecision = {
      ...{ file: 'main.go', line: 1200, column: 1, kind: 'moved', name: 'x', message: '', inlined: null },
      ...{ constant: false, flow: [] },
      cause: {
        ...{ reason: 'sent', via: '', address: true },
        place: { file: 'a/b.go', line: 1300, column: 1 },
      },
    };
    expect(sentence(decision, { t: englishEscape, isElsewhere: () => true })).toBe(
      'x moves to the heap, because its address is sent on a channel at a/b.go:1300',
    );
    expect(placeInWords(decision, english)).toBe('line 1200');
  });

  it.each(LANGUAGES)('is whole in %s, whatever the compiler decides', async (language) => {
    const t = await loadEscape(language);
    for (const sample of samples) {
      for (const decision of explained(sample).decisions) {
        const text = sentence(decision, { t, isElsewhere: () => true });
        expect(text).not.toMatch(/\{(?:what|why|name|via|where|callee)\}|undefined|~r\d|func literal/);
        for (const { steps } of decision.flow) {
          for (const step of steps) expect(reasonInWords(step, t), step.reason).not.toBeNull();
        }
      }
    }
  });
});

it('shows a reason that nobody knows as it is, also one that every object has', () => {
  const step = { code: 'x', place: null };
  expect(reasonInWords({ ...step, reason: 'phase of the moon' }, englishEscape)).toBeNull();
  expect(reasonInWords({ ...step, reason: 'toString' }, englishEscape)).toBeNull();
  expect(reasonInWords({ ...step, reason: 'return' }, englishEscape)).toBe('returned');
});

it('has words for the compiler’s own names', () => {
  const names = [
    '{heap}',
    '~r12',
    '{temp}',
    '.autotmp_3',
    '{storage for ... argument}',
    '{storage for x.y}',
    'p',
  ];
  expect(names.map((name) => nameInWords(name, englishEscape))).toEqual([
    'the heap',
    'the result',
    'a temporary',
    'a temporary',
    'the arguments',
    'x.y',
    'p',
  ]);
});

describe('markedLines', () => {
  const marks = (sample: string) => {
    const { decisions, files } = explained(sample);
    return markedLines(decisions, files).map(({ line, tone, decisions: here, worth }) =>
      [line, tone, worth, ...here.map(({ name }) => name)].join(' '),
    );
  };

  it('puts what is allocated first, and what is written at the line before what was inlined there', () => {
    expect(marks('collections.go')).toEqual([
      '8 heap 1 first',
      '15 heap 1 item',
      '16 heap 1 append',
      '22 heap 2 a b',
      '23 heap 2 map[string]*int{...} []*int{...}',
      '28 heap 1 key',
      '32 heap 1 first map[string]*node{}',
      '33 heap 1 append item append',
      '34 heap 1 a map[string]*int{...} []*int{...}',
      '35 heap 1 key map[any]bool{}',
    ]);
  });

  it('marks no line for constants or for parameters that stay', () => {
    expect(marks('interface.go')).toEqual([
      '9 heap 1 s.side * *by by',
      '11 leak 1 s',
      '12 heap 1 factor',
      '19 stack 1 square{...}',
    ]);
  });

  it('finds the lines of files in an archive', () => {
    // Line 11 of store/store.go is line 27 of the archive.
    expect(marks('several-files.txtar')).toContain('27 heap 1 &Store{...} name');
  });
});
