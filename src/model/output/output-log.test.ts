import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STDERR, STDOUT } from '../../protocol/run.ts';
import { OutputLog, type OutputLine } from './output-log.ts';

const utf8 = new TextEncoder();

function shown(log: OutputLog): readonly string[] {
  return log
    .lines()
    .map((line) =>
      line.kind === 'dropped' ? `<${line.bytes}>` : line.spans.map((span) => span.text).join(''),
    );
}

function keptBytes(lines: readonly OutputLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'text' ? line.bytes : 0), 0);
}

test('lines, the unfinished one included', () => {
  const log = new OutputLog();
  log.push(STDOUT, utf8.encode('one\n\ntwo'));
  expect(shown(log)).toEqual(['one', '', 'two']);
  expect(log.text()).toBe('one\n\ntwo');
});

test('a line keeps its id while it grows, and what was returned does not change', () => {
  const log = new OutputLog();
  log.push(STDOUT, utf8.encode('a'));
  const before = log.at(0);
  log.push(STDOUT, utf8.encode('b\n'));
  expect(log.at(0)?.id).toBe(before?.id);
  expect(before?.kind === 'text' && before.spans[0]?.text).toBe('a');
});

test('any cut into chunks gives the same text, for any bytes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.uint8Array({ maxLength: 20 }),
      fc.nat(),
      (text, noise, seed) => {
        const bytes = new Uint8Array([...utf8.encode(text), ...noise]);
        const whole = new OutputLog();
        whole.push(STDOUT, bytes);
        whole.end();
        const cut = new OutputLog();
        for (let at = 0; at < bytes.length;) {
          const size = 1 + ((seed + at) % 3);
          cut.push(STDOUT, bytes.subarray(at, at + size));
          at += size;
        }
        cut.end();
        expect(shown(cut)).toEqual(shown(whole));
      },
    ),
  );
});

test('a character cut in two, with the other stream between', () => {
  const log = new OutputLog();
  const bytes = utf8.encode('世');
  log.push(STDOUT, bytes.subarray(0, 1));
  log.push(STDERR, utf8.encode('!'));
  log.push(STDOUT, bytes.subarray(1));
  const line = log.at(0);
  expect(line?.kind === 'text' && line.spans.map((span) => [span.text, span.stream])).toEqual([
    ['!', STDERR],
    ['世', STDOUT],
  ]);
});

test('invalid and unfinished UTF-8 become U+FFFD', () => {
  const log = new OutputLog();
  log.push(STDOUT, new Uint8Array([0xff, 0x41, 0xe4, 0xb8]));
  log.end();
  expect(log.text()).toBe('\ufffdA\ufffd');
});

describe('bounds', () => {
  const small = { headBytes: 40, tailBytes: 40, lines: 8, lineChars: 10 };

  test('the first and the last lines stay, the gap says how much is missing', () => {
    const log = new OutputLog(small);
    for (let i = 0; i < 100; i++) log.push(STDOUT, utf8.encode(`line ${String(i).padStart(3, '0')}\n`));
    expect(shown(log)).toEqual([
      ...['line 000', 'line 001', 'line 002', 'line 003'],
      `<${(100 - 8) * 9}>`,
      ...['line 096', 'line 097', 'line 098', 'line 099'],
    ]);
    expect(log.droppedBytes).toBe(92 * 9);
  });

  test('no byte is lost from the books and the bounds hold', () => {
    const push = fc.tuple(
      fc.array(fc.constantFrom('a', 'bc', '世', '\n', '\n\n'), { maxLength: 60, size: 'max' }),
      fc.nat(20),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(push, { maxLength: 30, size: 'max' }), (pushes) => {
        const log = new OutputLog(small);
        let total = 0;
        for (const [parts, dropped, err] of pushes) {
          const bytes = utf8.encode(parts.join(''));
          log.push(err ? STDERR : STDOUT, bytes, dropped);
          total += bytes.length + dropped;
        }
        log.push(STDOUT, utf8.encode('x\n'));
        const lines = log.lines();
        expect(keptBytes(lines) + log.droppedBytes).toBe(total + 2);
        expect(keptBytes(lines)).toBeLessThanOrEqual(80 + 31);
        expect(lines.length).toBeLessThanOrEqual(8 * 2 + 2);
        expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
        const notes = lines.reduce((sum, line) => sum + (line.kind === 'dropped' ? line.bytes : 0), 0);
        expect(notes).toBe(log.droppedBytes);
      }),
    );
  });

  test('a line without end is broken, not held', () => {
    const log = new OutputLog();
    const chunk = new Uint8Array(1 << 20).fill(0x61);
    for (let i = 0; i < 64; i++) log.push(STDOUT, chunk);
    expect(keptBytes(log.lines())).toBeLessThan(3 << 20);
    expect(log.droppedBytes).toBeGreaterThan(60 << 20);
  });

  test('bytes the sender dropped leave a note where they were', () => {
    const log = new OutputLog();
    log.push(STDOUT, utf8.encode('a\n'));
    log.push(STDOUT, utf8.encode('b\n'), 500);
    log.push(STDOUT, utf8.encode('c\n'), 7);
    expect(shown(log)).toEqual(['a', '<500>', 'b', '<7>', 'c']);
    expect(log.droppedBytes).toBe(507);
  });
});
