import { expect, it } from 'vitest';
import { concatBytes } from '../../base/bytes.ts';
import { GoroutineRecordKind as Kind } from '../../protocol/goroutine-stream.ts';
import { MAX_STUCK_GROUPS } from '../../protocol/explore.ts';
import { StuckReader } from './stuck-reader.ts';

/** A record with a payload of u32 words, and after them a text. */
function record(kind: number, arg: number, words: readonly number[], text = ''): Uint8Array {
  const payload = new TextEncoder().encode(text);
  const size = 8 + Math.ceil((words.length * 4 + payload.length) / 8) * 8;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, kind, true);
  view.setUint16(2, size, true);
  view.setUint32(4, arg, true);
  words.forEach((word, i) => view.setUint32(8 + i * 4, word, true));
  bytes.set(payload, 8 + words.length * 4);
  return bytes;
}

/** A stack of one frame in a line of main.go; all its ids are `id`. */
function stack(id: number, line: number): Uint8Array[] {
  const [func, file] = ['main.f', 'main.go'];
  return [
    record(Kind.site, id, [line, func.length, file.length, 0], func + file),
    record(Kind.pc, id, [1, 0, id]),
    record(Kind.stack, id, [0, 1, id]),
  ];
}

const reason = (id: number, text: string): Uint8Array => record(Kind.reason, id, [0, text.length], text);
const wait = (goroutine: number, at: number, why: number): Uint8Array =>
  record(Kind.wait, goroutine, [0, 0, at, why, 0, 0]);
const leaked = (...goroutines: readonly number[]): Uint8Array =>
  record(Kind.leaked, goroutines.length, goroutines);

function read(everybody: boolean, ...records: readonly Uint8Array[]) {
  const reader = new StuckReader();
  reader.push(concatBytes(records));
  return reader.groups(everybody);
}

const TWO_PLACES = [...stack(1, 10), ...stack(2, 20), reason(3, 'chan send')];
const at = (line: number, count: number) => ({
  func: 'main.f',
  file: 'main.go',
  line,
  reason: 'chan send',
  count,
});

it('puts those together that wait at the same line, and leaves out who can go on', () => {
  const waits = [wait(5, 1, 3), wait(6, 1, 3), wait(7, 2, 3), wait(8, 2, 3)];
  expect(read(false, ...TWO_PLACES, ...waits, leaked(5, 6, 7))).toEqual([at(10, 2), at(20, 1)]);
});

it('has everybody stuck who waits when all do', () => {
  const woken = record(Kind.ready, 6, [0, 0, 5, 0]);
  expect(read(true, ...TWO_PLACES, wait(5, 1, 3), wait(6, 1, 3), woken, wait(7, 2, 3))).toEqual([
    at(10, 1),
    at(20, 1),
  ]);
});

it('stops at a record that makes no sense, and keeps what came before', () => {
  const cut = wait(9, 1, 3).subarray(0, 12);
  expect(read(true, ...TWO_PLACES, wait(5, 1, 3), cut)).toEqual([at(10, 1)]);
  const zero = new Uint8Array(8);
  expect(read(true, ...TWO_PLACES, wait(5, 1, 3), zero, wait(6, 1, 3))).toEqual([at(10, 1)]);
  const huge = record(Kind.leaked, 0xffff_ffff, [5]);
  expect(read(false, ...TWO_PLACES, wait(5, 1, 3), huge, wait(6, 1, 3))).toEqual([at(10, 1)]);
});

it('keeps a bounded number of groups', () => {
  const records = Array.from({ length: MAX_STUCK_GROUPS + 10 }, (_, i) => [
    ...stack(i + 1, i + 1),
    wait(i + 1, i + 1, 3),
  ]);
  expect(read(true, ...records.flat())).toHaveLength(MAX_STUCK_GROUPS);
});
