/** The heap worker: reads a run's heap stream and answers what the page asks about it. */
import { expose } from 'comlink';
import { HeapQueries } from '../../model/heap/heap-queries.ts';
import { HeapSession } from '../../model/heap/heap-session.ts';
import type { HeapListener } from '../../protocol/heap-views.ts';
import { NO_SYMBOLS, type ProgramSymbols } from '../../protocol/symbols.ts';

let listener: HeapListener | null = null;
let session = sessionWith(NO_SYMBOLS);
let queries = new HeapQueries(session);

function sessionWith(symbols: ProgramSymbols): HeapSession {
  return new HeapSession({ symbols, onSnapshot: (summary) => listener?.snapshot(summary) });
}

const own = {
  listen: (wanted: HeapListener) => {
    listener = wanted;
  },
  symbols: (symbols: ProgramSymbols) => {
    session = sessionWith(symbols);
    queries = new HeapQueries(session);
  },
  append: (bytes: Uint8Array) => session.push(bytes),
  end: () => session.end(),
};

expose(
  new Proxy(own, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      ((...args: unknown[]) => (Reflect.get(queries, name) as (...a: unknown[]) => unknown).apply(queries, args)),
  }),
);
