import type { GoroutineViews } from '../../protocol/goroutine-views.ts';

/** The goroutine worker's face as others see it: every answer a promise. */
export type GoroutineQueries = {
  readonly [K in keyof GoroutineViews]: (
    ...args: Parameters<GoroutineViews[K]>
  ) => Promise<ReturnType<GoroutineViews[K]>>;
};

/** Passes a call on; must answer what that method of the worker answers. */
export type SendGoroutineQuery = (method: keyof GoroutineViews, args: readonly unknown[]) => Promise<unknown>;

/** An object with every method of the worker, each of which goes through `send`. */
export function goroutineQueries(send: SendGoroutineQuery): GoroutineQueries {
  const call = <K extends keyof GoroutineViews>(method: K): GoroutineQueries[K] =>
    ((...args: readonly unknown[]) => send(method, args)) as GoroutineQueries[K];
  return {
    start: call('start'),
    append: call('append'),
    end: call('end'),
    overview: call('overview'),
    problems: call('problems'),
    lanes: call('lanes'),
    at: call('at'),
    doing: call('doing'),
    detail: call('detail'),
    rowOf: call('rowOf'),
    arrows: call('arrows'),
    waits: call('waits'),
    stateTimes: call('stateTimes'),
    stack: call('stack'),
    verdicts: call('verdicts'),
    report: call('report'),
    export: call('export'),
  };
}
