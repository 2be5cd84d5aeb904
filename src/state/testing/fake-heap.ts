/** A heap worker driven by the test. */
import type { HeapListener, HeapViews, LineHeat, SnapshotSummary } from '../../protocol/heap-views.ts';
// Loaded by sessions when it is first needed: here already, so that they need not wait.
import '../run-parts.ts';
import '../saved-run.ts';
import { heapQueries } from '../../workers/heap/heap-queries.ts';
import type { HeapPort, OpenHeap } from '../heap-port.ts';

type Answers = Partial<{ [K in keyof HeapViews]: (...args: Parameters<HeapViews[K]>) => unknown }>;

export class FakeHeapWorkers {
  /** All that were started, each with what it was asked: `method` and arguments. */
  readonly opened: FakeHeapWorker[] = [];
  answers: Answers = {};

  readonly open: OpenHeap = (listener, onDeath) => {
    const worker = new FakeHeapWorker(listener, onDeath, () => this.answers);
    this.opened.push(worker);
    return Promise.resolve(worker.port);
  };
}

class FakeHeapWorker {
  readonly listener: HeapListener;
  readonly die: (detail: string) => void;
  readonly asked: [method: keyof HeapViews, ...args: unknown[]][] = [];
  readonly port: HeapPort;
  closed = false;

  constructor(listener: HeapListener, onDeath: (detail: string) => void, answers: () => Answers) {
    this.listener = listener;
    this.die = onDeath;
    const queries = heapQueries((method, args) => {
      this.asked.push([method, ...args]);
      const answer = answers()[method] as ((...given: readonly unknown[]) => unknown) | undefined;
      return Promise.resolve(answer === undefined ? null : answer(...args));
    });
    this.port = { ...queries, close: () => (this.closed = true) };
  }

  /** How often a method was called. */
  count(method: keyof HeapViews): number {
    return this.asked.filter(([name]) => name === method).length;
  }
}

export function summaryOf(id: number, changes: Partial<SnapshotSummary> = {}): SnapshotSummary {
  return {
    id,
    name: '',
    reason: 'exit',
    t: id * 1e9,
    afterGC: true,
    numGC: id,
    objects: 10,
    bytes: 1000,
    edges: 9,
    garbageObjects: 0,
    garbageBytes: 0,
    heapAlloc: 1000,
    complete: true,
    contents: true,
    held: true,
    ...changes,
  };
}

export function heatOf(line: number, changes: Partial<LineHeat> = {}): LineHeat {
  return {
    site: { id: line, func: 'main.main', file: 'main.go', line, user: true },
    aliveCount: 1,
    aliveBytes: 100,
    allocatedCount: 2,
    allocatedBytes: 200,
    ...changes,
  };
}
