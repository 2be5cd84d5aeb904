import { expect, test } from 'vitest';
import { compareOutcomes, compareWithWanted, DID_NOT_END } from './compare.ts';
import type { Outcome } from './outcome.ts';

function outcome(stdout: string, stderr = '', code: number | null = 0): Outcome {
  return { stdout: new TextEncoder().encode(stdout), stderr, code };
}

test('equal outcomes have no difference', () => {
  expect(compareOutcomes('a/b', outcome('x\ny\n', 'z\n', 3), outcome('x\ny\n', 'z\n', 3))).toEqual([]);
});

test('names the first line that differs, and the lines that only one has', () => {
  expect(compareOutcomes('a/b', outcome('1\n2\n3\n4\n'), outcome('1\ntwo\n3\n4\nfive\n'))).toEqual([
    { program: 'a/b', aspect: 'stdout', line: 2, native: ['2'], ours: ['two', 'five'] },
  ]);
});

test('a missing end of the last line is a difference', () => {
  expect(compareOutcomes('a/b', outcome('x\n'), outcome('x'))).toHaveLength(1);
});

test('bytes that are not UTF-8 are not confused with each other', () => {
  const bytes = (byte: number): Outcome => ({ stdout: Uint8Array.of(0x61, byte), stderr: '', code: 0 });
  expect(compareOutcomes('a/b', bytes(0xfe), bytes(0xff))).toHaveLength(1);
  expect(compareOutcomes('a/b', bytes(0xfe), outcome('a\ufffd'))).toHaveLength(1);
});

test('exit codes and a missing end are differences of their own', () => {
  expect(compareOutcomes('a/b', outcome('', '', 2), outcome('', '', null))).toEqual([
    { program: 'a/b', aspect: 'exit', line: 1, native: ['exit code 2'], ours: [DID_NOT_END] },
  ]);
});

test('a program that only runs here has to print what is wanted, and to end well', () => {
  expect(compareWithWanted('js/x', 'yes\n', outcome('yes\n'))).toEqual([]);
  expect(compareWithWanted('js/x', 'yes\n', outcome('yes\n', 'oh', 1)).map(({ aspect }) => aspect)).toEqual([
    'stderr',
    'exit',
  ]);
});
