import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EscapeDecision, EscapeReport } from '../../protocol/escape.ts';
import { splitSource } from '../source-files.ts';
import { parseEscapes } from './parse.ts';

/** Programs and what the compiler printed about them; wasm/escape.test.ts holds that it still does. */
const SAMPLES = join(import.meta.dirname, 'testdata');

function reportOf(sample: string): EscapeReport {
  const output = readFileSync(join(SAMPLES, sample.replace(/\.\w+$/, '.m2.txt')), 'utf8');
  return parseEscapes(output, splitSource(readFileSync(join(SAMPLES, sample), 'utf8')));
}

/** `6:2 moved x: returned`, with what the cause says besides. */
function summary({ file, line, column, kind, name, inlined, cause, constant }: EscapeDecision): string {
  const where = `${file === 'main.go' ? '' : `${file}:`}${line}:${column}`;
  const copy = inlined === null ? '' : ` in ${inlined}`;
  const because =
    cause === null
      ? ''
      : `: ${cause.address ? 'address ' : ''}${cause.reason}${cause.via === '' ? '' : ` ${cause.via}`}` +
        (cause.place === null ? '' : ` at ${cause.place.line}`);
  return `${where} ${kind}${constant ? ' constant' : ''} ${name}${copy}${because}`;
}

describe('decisions', () => {
  it.each<[string, readonly string[]]>([
    [
      'returned-address.go',
      [
        '6:2 moved x: address returned at 7',
        '11:2 moved n: address outlived p at 12',
        '16:32 escapes &point{...}: returned at 16',
        '18:51 stays &point{...} in literal',
      ],
    ],
    [
      'closure.go',
      [
        '4:2 moved count: address captured at 6',
        '5:9 escapes func literal: returned at 5',
        '11:12 stays f',
        '17:17 stays func literal in counter',
      ],
    ],
    [
      'interface.go',
      [
        '9:23 stays by',
        '9:53 escapes s.side * *by: passed fmt.Println at 9',
        '11:11 leaks s: passed s.scale at 13',
        '12:2 moved factor: address passed s.scale at 13',
        '18:14 escapes constant "n is": passed fmt.Println at 18',
        '18:22 escapes constant 5: passed fmt.Println at 18',
        '19:13 stays square{...}',
      ],
    ],
    [
      'too-large.go',
      [
        '6:6 moved huge: address too-large at 6',
        '7:13 escapes make([]byte, 1048576): too-large at 7',
        '8:15 stays make([]byte, 1024)',
        '9:10 escapes new(table): too-large at 9',
      ],
    ],
    [
      'unknown-size.go',
      [
        '6:17 escapes make([]int, n): appended at 7',
        '7:15 escapes append: stored kept at 7',
        '11:17 stays make([]int, n)',
        '19:6 escapes make([]int, n) in keep: appended at 19',
        '19:6 escapes append in keep: stored kept at 19',
        '20:13 stays make([]int, n) in sum',
      ],
    ],
    [
      'channel.go',
      [
        '5:14 stays jobs',
        '6:2 moved first: address sent at 7',
        '8:10 escapes &job{...}: sent at 8',
        '14:9 moved first in produce: address sent at 14',
        '14:9 escapes &job{...} in produce: sent at 14',
      ],
    ],
    [
      'global.go',
      [
        '10:10 leaks c: stored current at 10',
        '12:14 leaks name: outlived c at 13',
        '13:2 moved c: address stored current at 14',
        '17:12 stays head',
        '18:2 moved tail: address stored head.next at 19',
        '23:9 moved c in install: address stored current at 23',
        '24:7 moved tail in chain: address stored head.next at 24',
      ],
    ],
    [
      'collections.go',
      [
        '7:13 stays byName',
        '8:2 moved first: address stored byName["a = b"] at 9',
        '15:3 moved item: address appended at 16',
        '16:16 escapes append: returned at 18',
        '22:2 moved a: address map-value at 23',
        '22:5 moved b: address element []*int{...} at 23',
        '23:24 escapes map[string]*int{...}: returned at 23',
        '23:41 escapes []*int{...}: returned at 23',
        '26:12 stays set',
        '28:6 escapes key: map-key at 28',
        '32:8 moved first in insert: address stored byName["a = b"] at 32',
        '32:25 stays map[string]*node{}',
        '33:14 escapes append: stored all at 33',
        '33:27 moved item in collect: address appended at 33',
        '33:27 stays append in collect',
        '34:18 moved a in literals: address map-value at 34',
        '34:18 stays map[string]*int{...} in literals',
        '34:18 stays []*int{...} in literals',
        '35:7 escapes key in keyed: map-key at 35',
        '35:20 stays map[any]bool{}',
      ],
    ],
    [
      'goroutines.go',
      [
        '5:19 leaks done: passed sync.(*WaitGroup).Done at 7',
        '11:6 moved done: address passed (*sync.WaitGroup).Add at 13',
        '12:2 moved results: address captured at 17',
        '14:2 escapes go: go',
        '15:5 escapes func literal: go',
      ],
    ],
    [
      'defer-in-loop.go',
      [
        '5:11 leaks name: passed os.Open at 6',
        '13:10 leaks names: passed os.Open at 15',
        '19:3 escapes defer: defer-in-loop',
        '20:9 escapes func literal: defer-in-loop',
        '26:14 stays []string{...}',
      ],
    ],
    [
      'method-value.go',
      [
        '5:7 stays c',
        '8:6 moved c: address bound c.add',
        '9:10 escapes c.add: returned at 9',
        '12:10 stays f',
        '15:7 stays c.add in adder',
        '17:11 stays local.add',
      ],
    ],
    [
      'generic.go',
      [
        '13:11 escapes &element{...}: stored l.head at 13',
        '16:23 moved value: address returned at 16',
        '20:14 escapes &element{...} in (*list).push: stored l.head at 20',
        '22:12 escapes &element{...} in (*list).push: stored l.head at 22',
      ],
    ],
    [
      'inlined.go',
      [
        '11:41 escapes &point{...}: returned at 11',
        '13:38 escapes &errors.errorString{...} in errors.New: returned at 13',
        '15:11 stays words',
        '18:19 escapes constant "strings: illegal use of non-zero Builder copied by value" in strings.(*Builder).WriteString: panicked at 18',
        '18:19 escapes append in strings.(*Builder).WriteString: stored strings.b.buf at 18',
        '24:15 stays &point{...} in newPoint',
        '25:17 escapes p.x + p.y: passed fmt.Println at 25',
        '25:27 escapes &errors.errorString{...} in fail: passed fmt.Println at 25',
        '25:35 escapes join(…): passed fmt.Println at 25',
        '25:35 escapes constant "strings: illegal use of non-zero Builder copied by value" in join: panicked at 25',
        '25:35 escapes append in join: stored strings.b.buf at 25',
        '25:44 stays []string{...}',
        '26:18 escapes fmt.Sprint(…): panicked at 26',
        '26:27 escapes &point{...} in newPoint: passed fmt.Sprint at 26',
      ],
    ],
    [
      'parameters.go',
      [
        '7:15 leaks n: returned at 7',
        '9:12 leaks n: returned at 9',
        '11:11 leaks n: appended at 11',
        '11:35 escapes append: stored kept at 11',
        '13:25 leaks n: appended at 13',
        '13:50 escapes append: stored kept at 13',
        '15:11 stays n',
        '17:11 stays f',
        '18:2 moved value: address passed f at 19',
        '23:7 escapes &node{}: appended at 26',
        '24:7 escapes &node{...}: appended at 25',
        '25:6 escapes append in keep: stored kept at 25',
        '26:20 escapes append in keepWhatItPointsTo: stored kept at 26',
        '27:12 stays p',
      ],
    ],
    [
      'outlived.go',
      [
        '3:11 leaks words: outlived word at 5',
        '5:9 moved word: address outlived found at 6',
        '11:11 stays parts',
        '12:25 stays string(parts)',
        '12:32 escapes "<" + string(parts) + ">": returned at 13',
        '16:27 moved word in last: address outlived found at 16',
        '16:36 stays []string{...}',
        '16:53 stays "<" + string(parts) + ">" in text',
        '16:53 stays string(parts) in text',
        '16:61 stays ([]byte)("c")',
      ],
    ],
    [
      'several-files.txtar',
      [
        '6:16 stays &store.Store{...} in store.New',
        '7:2 moved größe: address appended at 8',
        '8:7 escapes append in store.(*Store).Put: stored store.s.items at 8',
        'store/size.go:4:7 stays s',
        'store/store.go:11:10 leaks name: element Store{...} at 11',
        'store/store.go:11:39 escapes &Store{...}: returned at 11',
        'store/store.go:14:7 leaks s: stored s.items at 14',
        'store/store.go:14:21 leaks item: appended at 14',
        'store/store.go:14:50 escapes append: stored s.items at 14',
      ],
    ],
  ])('of %s', (sample, expected) => {
    expect(reportOf(sample).decisions.map(summary)).toEqual(expected);
  });

  it('have the whole flow, step by step, and the compiler’s own line', () => {
    const place = (line: number, column: number) => ({ file: 'main.go', line, column });
    const [x] = reportOf('returned-address.go').decisions;
    expect(x).toMatchObject({
      message: 'moved to heap: x',
      flow: [
        {
          into: '~r0',
          from: 'x',
          derefs: -1,
          steps: [
            { code: '&x', reason: 'address-of', place: place(7, 9) },
            { code: 'return &x', reason: 'return', place: place(7, 2) },
          ],
        },
      ],
    });
    const names = reportOf('defer-in-loop.go').decisions.find(({ name }) => name === 'names');
    expect(names?.flow.map(({ from, derefs, into }) => [from, derefs, into])).toEqual([
      ['names', 0, '{temp}'],
      ['{temp}', 1, '.autotmp_12'],
      ['.autotmp_12', 0, 'name'],
      ['name', 0, 'os.name'],
      ['os.name', 0, '{heap}'],
    ]);
  });
});

describe('output that is not as it should be', () => {
  const files = [{ name: 'main.go', text: 'package main\n\nfunc main() {\n\tx := 1\n}\n' }];

  it('names places that the program does not have', () => {
    const text = [
      './other.go:1:1: moved to heap: a',
      './main.go:99:1: moved to heap: b',
      './main.go:0:1: moved to heap: c',
      './main.go:4:2: x escapes to heap in main:',
      './main.go:4:2:   flow: {heap} ← &x:',
      './main.go:4:2:     from g = &x (assign) at ./elsewhere.go:7:1',
      './main.go:4:2: moved to heap: x',
    ].join('\n');
    expect(parseEscapes(text, files).decisions.map(summary)).toEqual(['4:2 moved x: address stored g']);
  });

  it('keeps a reason it does not know as the compiler says it', () => {
    const text = [
      './main.go:4:2: x escapes to heap in main:',
      './main.go:4:2:   flow: {heap} ← &x:',
      './main.go:4:2:     from x (phase of the moon) at ./main.go:4:2',
      './main.go:4:2: moved to heap: x',
    ].join('\n');
    expect(parseEscapes(text, files).decisions.map(summary)).toEqual([
      '4:2 moved x: address other phase of the moon at 4',
    ]);
  });

  it('has more of everything than is kept', () => {
    const explanation = ['./main.go:4:2: x escapes to heap in main:'];
    for (let index = 0; index < 1000; index++) {
      explanation.push(`./main.go:4:2:   flow: p${index} ← &x:`);
      for (let step = 0; step < 100; step++)
        explanation.push('./main.go:4:2:     from a (assign) at ./main.go:4:2');
    }
    explanation.push('./main.go:4:2:   flow: {heap} ← p:', './main.go:4:2: moved to heap: x');
    const many = Array.from({ length: 30_000 }, (_, index) => `./main.go:4:${index + 3}: moved to heap: y`);
    const report = parseEscapes([...explanation, ...many].join('\n'), files);
    expect(report.cut).toBe(true);
    expect(report.decisions).toHaveLength(20_000);
    const { flow = [] } = report.decisions[0] ?? {};
    expect([flow.length, flow[0]?.steps.length, flow.at(-1)?.into]).toEqual([64, 32, '{heap}']);
  });

  it('has a string as long as the program in it, made of the compiler’s own words', () => {
    const literal = `"${' escapes to heap in x: (a) at main.go:1:1 ← '.repeat(50_000)}"`;
    const text = [
      `./main.go:4:2: ${literal} escapes to heap in main:`,
      './main.go:4:2:   flow: {heap} ← &{storage for x}:',
      `./main.go:4:2:     from panic(${literal}) (call parameter) at ./main.go:4:2`,
      `./main.go:4:2: ${literal} escapes to heap`,
      `./main.go:5:2: ${literal}`,
    ].join('\n');
    const [decision, another] = parseEscapes(text, files).decisions;
    expect(decision).toMatchObject({ kind: 'escapes', constant: true, line: 4 });
    expect(decision?.name.length).toBeLessThan(300);
    expect(decision?.cause?.place).toEqual({ file: 'main.go', line: 4, column: 2 });
    expect(another).toBeUndefined();
  });

  it('is about a program of one line', () => {
    const statement = 'go f(&x); ';
    const source = `package main; func main() { x := 1; ${statement.repeat(100_000)}}`;
    const first = source.indexOf('go f') + 1;
    const text = Array.from({ length: 5000 }, (_, index) => {
      const place = `./main.go:1:${first + index * statement.length}`;
      return `${place}: func literal escapes to heap in main:\n${place}:   flow: {heap} ← &{storage for func literal}:\n`;
    });
    const { decisions } = parseEscapes(text.join(''), [{ name: 'main.go', text: source }]);
    expect(decisions).toHaveLength(5000);
    expect(decisions.every(({ name, cause }) => name === 'go' && cause?.reason === 'go')).toBe(true);
  });

  it('never throws', () => {
    const words = [
      './main.go:4:2: ',
      'flow: ',
      ' ← ',
      '&',
      'from ',
      '(',
      ')',
      ' at ',
      'moved to heap: ',
      ':',
      '\n',
    ];
    const part = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { decisions } = parseEscapes(parts.join(''), files);
        expect(decisions.every(({ line }) => line >= 1 && line <= 6)).toBe(true);
      }),
    );
  });
});
