import { expect, it } from 'vitest';
import { RunCopies } from '../model/run-copies.ts';
import { NO_SYMBOLS } from '../protocol/symbols.ts';
import { RunGoroutines } from './goroutines.svelte.ts';
import { RunRecord } from './run-record.svelte.ts';
import { FakeGoroutineWorkers } from './testing/fake-goroutines.ts';
import { exitOf, settle } from './testing/fakes.ts';

/** Frames come when the test says so; each look at the clock takes 1 ms. */
function page(): { frame: () => void; frames: () => number; record: RunRecord } {
  let time = 0;
  const waiting: (() => void)[] = [];
  const record = new RunRecord(
    { now: () => time++, onFrame: (callback) => waiting.push(callback) },
    { clock: 'real', heap: null, goroutines: null, source: null, observe: 'live', copies: null },
  );
  return { frame: () => waiting.shift()?.(), frames: () => waiting.length, record };
}

function print(record: RunRecord, text: string): void {
  const bytes = new TextEncoder().encode(text);
  record.accept({ kind: 'output', id: 1, stream: 1, bytes, dropped: 0, t: 0 });
}

it('reads once a frame, however often the program prints', () => {
  const { record, frame, frames } = page();
  const before = record.version;
  for (let count = 0; count < 4; count++) print(record, 'x\n');
  expect([frames(), record.version]).toEqual([1, before]);
  frame();
  expect([frames(), record.version]).toEqual([0, before + 1]);
  expect(record.output.length).toBeGreaterThan(0);
});

it('spreads a flood over frames, and says how much it left out', () => {
  const { record, frame, frames } = page();
  for (let count = 0; count < 100; count++) print(record, `${'x'.repeat(99_999)}\n`);
  frame();
  expect(frames()).toBe(1);
  while (frames() > 0) frame();
  expect(record.output.droppedBytes).toBeGreaterThan(7_000_000);
});

it('shows the end of the output without a frame, as a hidden tab has none', () => {
  const { record } = page();
  print(record, 'last words');
  record.close(exitOf('exit', 0));
  expect([record.output.text(), record.running, record.model.exit?.code]).toEqual(['last words', false, 0]);
});

it('goes on reading after the end when there is much', () => {
  const { record, frame, frames } = page();
  print(record, `${'x\n'.repeat(200_000)}end`);
  record.close(exitOf('exit', 0));
  expect(frames()).toBe(1);
  while (frames() > 0) frame();
  expect(record.output.text()).toMatch(/x\nend$/);
});

it('clears what was printed so far only', () => {
  const { record, frame } = page();
  print(record, 'old\n');
  frame();
  record.clearOutput();
  print(record, 'new\n');
  frame();
  expect(record.output.text()).toBe('new');
});

it('keeps what a run says of its goroutines for saving, and passes it on', async () => {
  const workers = new FakeGoroutineWorkers();
  const copies = new RunCopies();
  const facts = { clock: 'real', heap: null, source: null, observe: 'live', copies } as const;
  const frames = { now: () => 0, onFrame: () => undefined };
  const bytes = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const watched = new RunRecord(frames, { ...facts, goroutines: new RunGoroutines(workers.open) });
  watched.accept({ kind: 'goroutines', id: 1, bytes: bytes.slice() });
  await settle();
  expect(workers.opened[0]?.asked).toEqual([['start'], ['append', bytes]]);
  const kept = copies.saved(NO_SYMBOLS, '')?.goroutines;
  expect(new Uint8Array(await kept!.arrayBuffer())).toEqual(bytes);
  // Of a run that is not watched nothing is kept either.
  new RunRecord(frames, { ...facts, goroutines: null }).accept({ kind: 'goroutines', id: 1, bytes });
  expect(copies.goroutines.whole()?.size).toBe(8);
});
