import { beforeEach, describe, expect, it } from 'vitest';
import { NO_SYMBOLS } from '../protocol/symbols.ts';
import { MAX_WAITING_BYTES, RunHeap } from './heap.svelte.ts';
import { settle } from './testing/fakes.ts';
import { FakeHeapWorkers, heatOf, summaryOf } from './testing/fake-heap.ts';

let workers: FakeHeapWorkers;
let heap: RunHeap;

beforeEach(() => {
  workers = new FakeHeapWorkers();
  heap = new RunHeap(workers.open, () => Promise.resolve(NO_SYMBOLS));
});

const bytes = (): Uint8Array => new Uint8Array(8);
const worker = () => workers.opened[0]!;

describe('its worker', () => {
  it('starts with the first bytes, once, and learns the names before it reads', async () => {
    expect(workers.opened).toEqual([]);
    heap.push(bytes());
    heap.push(bytes());
    await settle();
    expect(workers.opened).toHaveLength(1);
    expect(worker().asked.map(([method]) => method)).toEqual(['start', 'append', 'append']);
  });

  it('is not started to hear that nothing came', async () => {
    heap.end();
    await settle();
    expect(workers.opened).toEqual([]);
  });

  it('ends with the run, also when it is only just starting', async () => {
    heap.push(bytes());
    heap.close();
    await settle();
    expect(worker().closed).toBe(true);
    await expect(heap.queries.heat(1)).rejects.toThrow('no snapshot');
  });

  it('may die: what is listed can no longer be asked about, and the run goes on', async () => {
    heap.push(bytes());
    await settle();
    worker().listener.snapshot(summaryOf(1));
    worker().die('out of memory');
    expect(heap.failure).toEqual({ kind: 'worker', detail: 'out of memory' });
    expect([heap.snapshots.length, heap.current]).toEqual([1, null]);
    heap.push(bytes());
    await settle();
    expect(worker().count('append')).toBe(1);
  });

  it('is asked what goroutines kept once all is read', async () => {
    workers.answers = {
      keptAtEnd: (groups) => groups.map((ids) => ids.length * 10),
      reachersAtEnd: ([first]) => [[first], null],
    };
    expect(await heap.keptAtEnd([[7]])).toBeNull();
    heap.push(bytes());
    heap.end();
    expect(await heap.keptAtEnd([[7, 8], [9]])).toEqual([20, 10]);
    expect(await heap.reachersAtEnd([16, 32])).toEqual([[16], null]);
    expect(worker().asked.map(([method]) => method)).toEqual([
      'start',
      'append',
      'end',
      'keptAtEnd',
      'reachersAtEnd',
    ]);
    worker().die('out of memory');
    expect(await heap.keptAtEnd([[7]])).toBeNull();
  });

  it('that cannot be started is told', async () => {
    const broken = new RunHeap(
      () => Promise.reject(new Error('offline')),
      () => Promise.resolve(NO_SYMBOLS),
    );
    broken.push(bytes());
    await settle();
    expect(broken.failure).toEqual({ kind: 'worker', detail: 'offline' });
  });

  it('goes without names when those cannot be fetched', async () => {
    const nameless = new RunHeap(workers.open, () => Promise.reject(new Error('HTTP 404')));
    nameless.push(bytes());
    await settle();
    expect(worker().asked.map(([method]) => method)).toEqual(['start', 'append']);
    expect([nameless.namesFailure, nameless.failure]).toEqual(['HTTP 404', null]);
  });

  it('is sent no more than it can have waiting', async () => {
    // Only the length counts; that much memory is not needed.
    const huge = Object.defineProperty(bytes(), 'length', { value: MAX_WAITING_BYTES });
    heap.push(huge);
    heap.push(bytes());
    await settle();
    expect(heap.failure).toEqual({ kind: 'flood' });
    expect(worker().asked.map(([method]) => method)).toEqual(['start', 'append', 'end']);
  });
});

describe('snapshots', () => {
  beforeEach(async () => {
    workers.answers = { heat: (id) => [heatOf(id)] };
    heap.push(bytes());
    await settle();
  });

  it('are looked at as they come, until one is chosen', async () => {
    worker().listener.snapshot(summaryOf(1));
    expect(heap.current?.id).toBe(1);
    worker().listener.snapshot(summaryOf(2));
    expect(heap.current?.id).toBe(2);
    heap.choose(1);
    worker().listener.snapshot(summaryOf(3));
    expect(heap.current?.id).toBe(1);
    await settle();
    expect(heap.heat).toEqual([heatOf(1)]);
    heap.choose(null);
    expect(heap.current?.id).toBe(3);
  });

  it('of which only the summary is left give way to one that is held', () => {
    worker().listener.snapshot(summaryOf(1));
    worker().listener.snapshot(summaryOf(2));
    heap.choose(1);
    worker().listener.snapshot(summaryOf(1, { held: false }));
    expect(heap.current?.id).toBe(2);
    expect(heap.snapshots.map(({ id, held }) => [id, held])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('drops an answer about a snapshot that is no longer looked at', async () => {
    workers.answers = { heat: async (id) => (id === 1 ? (await settle(), [heatOf(1)]) : [heatOf(id)]) };
    worker().listener.snapshot(summaryOf(1));
    worker().listener.snapshot(summaryOf(2));
    await settle();
    await settle();
    expect(heap.heat).toEqual([heatOf(2)]);
  });

  it('are asked for until one comes, or nothing can come any more', () => {
    heap.noteAsked();
    worker().listener.snapshot(summaryOf(1, { reason: 'gc-end' }));
    expect(heap.asked).toBe(true);
    worker().listener.snapshot(summaryOf(2, { reason: 'button' }));
    expect(heap.asked).toBe(false);
    heap.noteAsked();
    heap.end();
    expect(heap.asked).toBe(false);
  });

  it('show progress until they are there', () => {
    worker().listener.progress({ snapshot: 1, fraction: 0.5 });
    expect(heap.progress?.fraction).toBe(0.5);
    worker().listener.snapshot(summaryOf(1));
    expect(heap.progress).toBeNull();
  });
});

it('goes back over what was selected, also after nothing was', () => {
  heap.select({ kind: 'type', id: 1 });
  heap.select({ kind: 'site', id: 2 });
  heap.select(null);
  expect([heap.selection, heap.canGoBack]).toEqual([null, true]);
  heap.back();
  expect(heap.selection).toEqual({ kind: 'site', id: 2 });
  heap.back();
  expect([heap.selection, heap.canGoBack]).toEqual([{ kind: 'type', id: 1 }, false]);
});
