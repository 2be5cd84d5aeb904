import { NO_SYMBOLS, type ProgramSymbols } from '../../../protocol/symbols.ts';
import type { HeapProblem } from '../../../protocol/heap-views.ts';
import { HeapQueries } from '../heap-queries.ts';
import { HeapSession } from '../heap-session.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { Program } from '../snapshot/program.ts';
import { HeapStreamReader } from '../stream/reader.ts';
import type { HeapWriter } from './heap-writer.ts';

export interface ReadHeap {
  readonly snapshots: readonly HeapSnapshot[];
  readonly problems: readonly HeapProblem[];
}

/** The answers about what a writer has written. */
export function askHeap(writer: HeapWriter): HeapQueries {
  const session = new HeapSession({ symbols: writer.symbols() });
  session.push(writer.bytes());
  session.end();
  return new HeapQueries(session);
}

/** Reads a whole stream, in pieces as given. */
export function readHeap(
  bytes: Uint8Array | readonly Uint8Array[],
  symbols: ProgramSymbols = NO_SYMBOLS,
): ReadHeap {
  const program = new Program(symbols);
  const snapshots: HeapSnapshot[] = [];
  const reader = new HeapStreamReader(program, (raw) => snapshots.push(buildSnapshot(program, raw)));
  for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) reader.push(piece);
  reader.end();
  return { snapshots, problems: reader.problems };
}
