import type { HeapViews } from '../../protocol/heap-views.ts';

/** The heap worker's face as others see it: every answer a promise. */
export type HeapQueries = {
  readonly [K in keyof HeapViews]: (
    ...args: Parameters<HeapViews[K]>
  ) => Promise<Awaited<ReturnType<HeapViews[K]>>>;
};

/** Passes a call on; must answer what that method of the worker answers. */
export type SendQuery = (method: keyof HeapViews, args: readonly unknown[]) => Promise<unknown>;

/** An object with every method of the worker, each of which goes through `send`. */
export function heapQueries(send: SendQuery): HeapQueries {
  const call = <K extends keyof HeapViews>(method: K): HeapQueries[K] =>
    ((...args: readonly unknown[]) => send(method, args)) as HeapQueries[K];
  return {
    start: call('start'),
    append: call('append'),
    end: call('end'),
    snapshots: call('snapshots'),
    problems: call('problems'),
    headline: call('headline'),
    suspects: call('suspects'),
    types: call('types'),
    sites: call('sites'),
    packages: call('packages'),
    roots: call('roots'),
    objects: call('objects'),
    heat: call('heat'),
    object: call('object'),
    examples: call('examples'),
    path: call('path'),
    paths: call('paths'),
    holders: call('holders'),
    references: call('references'),
    drawing: call('drawing'),
    dominators: call('dominators'),
    flame: call('flame'),
    diff: call('diff'),
    allocator: call('allocator'),
    keptAtEnd: call('keptAtEnd'),
    reachersAtEnd: call('reachersAtEnd'),
    report: call('report'),
    pprof: call('pprof'),
    chromeSnapshot: call('chromeSnapshot'),
  };
}
