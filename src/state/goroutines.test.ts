import { beforeEach, expect, it } from 'vitest';
import { MAX_WAITING_GOROUTINE_BYTES, RunGoroutines } from './goroutines.svelte.ts';
import { FakeGoroutineWorkers, goroutineOverview } from './testing/fake-goroutines.ts';
import { settle } from './testing/fakes.ts';

let workers: FakeGoroutineWorkers;
let goroutines: RunGoroutines;

beforeEach(() => {
  workers = new FakeGoroutineWorkers();
  goroutines = new RunGoroutines(workers.open);
});

const bytes = (length = 8): Uint8Array => new Uint8Array(length);
const worker = () => workers.opened[0]!;

it('starts its worker with the first bytes, once', async () => {
  goroutines.end(null);
  await settle();
  expect(workers.opened).toEqual([]);
  goroutines.push(bytes());
  goroutines.push(bytes());
  goroutines.end(null);
  await settle();
  expect(workers.opened).toHaveLength(1);
  expect(worker().asked.map(([method]) => method)).toEqual(['start', 'append', 'append', 'end']);
});

it('passes on what the worker says, and its answers', async () => {
  workers.answers = { rowOf: (goid) => goid + 1 };
  await expect(goroutines.queries.stack(1)).rejects.toThrow('nothing is known');
  goroutines.push(bytes());
  await settle();
  worker().listener.changed(goroutineOverview({ alive: 7 }));
  worker().listener.problem({ kind: 'truncated', offsetBytes: 8, detail: 'cut' });
  expect(goroutines.overview?.alive).toBe(7);
  expect(goroutines.problem?.kind).toBe('truncated');
  expect(await goroutines.queries.rowOf(4, { grouping: 'site', order: 'created', open: [] })).toBe(5);
});

it('asks for verdicts once the run is over and its end is known', async () => {
  const verdict = { kind: 'goroutine-leak', class: 'proven', count: 5 };
  workers.answers = { verdicts: ({ kind }) => (kind === 'exit' ? [verdict] : []) };
  goroutines.push(bytes());
  await settle();
  expect(goroutines.verdicts).toEqual([]);
  goroutines.end({ kind: 'exit', code: 0 });
  await settle();
  expect(goroutines.verdicts).toEqual([verdict]);
  expect(worker().asked.at(-1)).toEqual(['verdicts', { kind: 'exit', code: 0 }]);
});

it('learns what stuck goroutines keep from the heap, and says the rest without waiting for it', async () => {
  const verdict = { kind: 'goroutine-leak', class: 'proven', count: 2, goids: [7, 8], bytes: null };
  const alive = { kind: 'alive', class: 'none', count: 1, goids: [9], bytes: null };
  workers.answers = { verdicts: () => [verdict, alive] };
  const asked: unknown[] = [];
  let answer: (kept: readonly (number | null)[] | null) => void = () => undefined;
  goroutines.push(bytes());
  goroutines.end({ kind: 'exit', code: 0 }, (groups) => {
    asked.push(groups);
    return new Promise((resolve) => (answer = resolve));
  });
  await settle();
  expect([goroutines.verdicts, asked]).toEqual([[verdict, alive], [[[7, 8]]]]);
  answer([4096]);
  await settle();
  expect(goroutines.verdicts).toEqual([{ ...verdict, bytes: 4096 }, alive]);
});

it('claims nothing when the heap cannot tell', async () => {
  const verdict = { kind: 'goroutine-leak', class: 'proven', count: 1, goids: [7], bytes: null };
  workers.answers = { verdicts: () => [verdict] };
  goroutines.push(bytes());
  goroutines.end({ kind: 'exit', code: 0 }, () => Promise.resolve(null));
  await settle();
  expect(goroutines.verdicts).toEqual([verdict]);
});

it('ends with the run, also when it is only just starting', async () => {
  goroutines.push(bytes());
  goroutines.close();
  await settle();
  expect(worker().closed).toBe(true);
  worker().listener.changed(goroutineOverview());
  expect(goroutines.overview).toBeNull();
});

it('says when its worker died, or could not be started', async () => {
  goroutines.push(bytes());
  await settle();
  worker().die('out of memory');
  expect(goroutines.failure).toEqual({ kind: 'worker', detail: 'out of memory' });
  goroutines.push(bytes());
  await settle();
  expect(worker().count('append')).toBe(1);
  const broken = new RunGoroutines(() => Promise.reject(new Error('offline')));
  broken.push(bytes());
  await settle();
  expect(broken.failure).toEqual({ kind: 'worker', detail: 'offline' });
});

it('cuts a flood off, and keeps what was read', async () => {
  const half = { length: MAX_WAITING_GOROUTINE_BYTES / 2 + 1 } as Uint8Array;
  goroutines.push(half);
  goroutines.push(half);
  await settle();
  expect(goroutines.failure).toEqual({ kind: 'flood' });
  expect(worker().asked.map(([method]) => method)).toEqual(['start', 'append', 'end']);
});
