import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnsiParser } from './ansi.ts';
import { LineBuilder } from './line-builder.ts';
import { PLAIN, type TextStyle } from './style.ts';

function render(...pieces: readonly string[]): readonly { text: string; style: TextStyle }[] {
  const parser = new AnsiParser();
  const line = new LineBuilder();
  for (const piece of pieces) parser.feed(piece, line);
  return line.spans().map(({ text, style }) => ({ text, style }));
}

function textOf(...pieces: readonly string[]): string {
  return render(...pieces)
    .map((span) => span.text)
    .join('');
}

describe('styles', () => {
  const cases: readonly (readonly [string, Partial<TextStyle>])[] = [
    ['\x1b[31m', { foreground: 1 }],
    ['\x1b[97;104m', { foreground: 15, background: 12 }],
    ['\x1b[38;5;208m', { foreground: 208 }],
    ['\x1b[48;2;1;20;255m', { background: '#0114ff' }],
    ['\x1b[38:2:1:2:3m', { foreground: '#010203' }],
    [
      '\x1b[1;2;3;4;7;9m',
      { bold: true, dim: true, italic: true, underline: true, inverse: true, strike: true },
    ],
    ['\x1b[1;31m\x1b[22;39m', {}],
    ['\x1b[1;31m\x1b[m', {}],
    ['\x1b[31;999m', { foreground: 1 }],
    ['\x1b[38;5;300m', {}],
    ['\x1b[38m', {}],
  ];
  test.each(cases)('%j', (sequence, style) => {
    expect(render(`${sequence}x`)).toEqual([{ text: 'x', style: { ...PLAIN, ...style } }]);
  });
});

describe('other sequences are removed whole', () => {
  test.each([
    '\x1b[2J',
    '\x1b[?25l',
    '\x1b]0;title\x07',
    '\x1b]8;;http://x\x1b\\',
    '\x1b(B',
    '\x1bc',
    '\x1bPq#0\x1b\\',
    '\x07',
    '\x00',
  ])('%j', (sequence) => {
    expect(textOf(`a${sequence}b`)).toBe('ab');
    expect(textOf('a', ...Array.from(sequence), 'b')).toBe('ab');
  });

  test('a string that an escape sequence cuts short', () => {
    expect(render('\x1b]0;title\x1b[31mx')).toEqual([{ text: 'x', style: { ...PLAIN, foreground: 1 } }]);
  });
});

describe('overwriting', () => {
  test.each([
    ['10%\r20%', '20%'],
    ['long line\rshort', 'shortline'],
    ['long line\r\x1b[Kshort', 'short'],
    ['long\x1b[2K\rx', 'x   '],
    ['ab\bc', 'ac'],
    ['\b\bx', 'x'],
  ])('%j shows %j', (input, shown) => {
    expect(textOf(input)).toBe(shown);
  });

  test('keeps the style of what it does not cover', () => {
    expect(render('\x1b[31mabc\x1b[0m\rX').map((span) => [span.text, span.style.foreground])).toEqual([
      ['X', null],
      ['bc', 1],
    ]);
  });
});

test('pieces make no difference', () => {
  const atom = fc.constantFrom(
    'a',
    'é',
    '世',
    '\x1b[31m',
    '\x1b[0m',
    '\x1b[1;4m',
    '\r',
    '\b',
    '\x1b[K',
    '\x1b]x\x07',
    '\x1b',
    '\t',
    '[',
    ';',
  );
  fc.assert(
    fc.property(fc.array(atom, { maxLength: 30 }), (atoms) => {
      const whole = atoms.join('');
      expect(render(...Array.from(whole))).toEqual(render(whole));
    }),
  );
});
