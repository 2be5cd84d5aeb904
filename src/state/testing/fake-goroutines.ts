/** A goroutine worker driven by the test. */
import type { GoroutineListener, GoroutineOverview, GoroutineViews } from '../../protocol/goroutine-views.ts';
import { goroutineQueries } from '../../workers/goroutines/goroutine-queries.ts';
import type { GoroutinePort, OpenGoroutines } from '../goroutine-port.ts';

type Answers = Partial<{ [K in keyof GoroutineViews]: (...args: Parameters<GoroutineViews[K]>) => unknown }>;

export class FakeGoroutineWorkers {
  /** All that were started, each with what it was asked: `method` and arguments. */
  readonly opened: FakeGoroutineWorker[] = [];
  answers: Answers = {};

  readonly open: OpenGoroutines = (listener, onDeath) => {
    const worker = new FakeGoroutineWorker(listener, onDeath, () => this.answers);
    this.opened.push(worker);
    return Promise.resolve(worker.port);
  };
}

class FakeGoroutineWorker {
  readonly listener: GoroutineListener;
  readonly die: (detail: string) => void;
  readonly asked: [method: keyof GoroutineViews, ...args: unknown[]][] = [];
  readonly port: GoroutinePort;
  closed = false;

  constructor(listener: GoroutineListener, onDeath: (detail: string) => void, answers: () => Answers) {
    this.listener = listener;
    this.die = onDeath;
    const queries = goroutineQueries((method, args) => {
      this.asked.push([method, ...args]);
      const answer = answers()[method] as ((...given: readonly unknown[]) => unknown) | undefined;
      return Promise.resolve(answer === undefined ? null : answer(...args));
    });
    this.port = { ...queries, close: () => (this.closed = true) };
  }

  /** How often a method was called. */
  count(method: keyof GoroutineViews): number {
    return this.asked.filter(([name]) => name === method).length;
  }
}

export function goroutineOverview(changes: Partial<GoroutineOverview> = {}): GoroutineOverview {
  return {
    end: 1e9,
    finished: false,
    created: 3,
    alive: 2,
    proven: 0,
    suspected: 0,
    events: 10,
    folded: null,
    checks: [],
    ...changes,
  };
}
