/** From a snapshot's bytes to its tables, in one process: `tsx scripts/bench/heap-model.ts [objects]`. */
import { HeapSession } from '../../src/model/heap/heap-session.ts';
import { HeapQueries } from '../../src/model/heap/heap-queries.ts';
import { largeHeap } from '../../src/model/heap/testing/large-heap.ts';
import type { Figure } from './statistics.ts';
import type { TableQuery } from '../../src/protocol/heap-tables.ts';

export interface HeapModelTimes {
  readonly objects: number;
  readonly edges: number;
  /** ms from the first byte to a graph with retained sizes, and from there to tables, headline and dominator levels. */
  readonly read: number;
  readonly show: number;
  /** Most of the process's memory, MiB. */
  readonly rssMiB: number;
}

/** Reads the stream in pieces of 1 MiB, as it comes from the run worker. */
export function measureHeapModel(objects: number): HeapModelTimes {
  const heap = largeHeap(objects);
  const pieces = piecesOf(heap.bytes, 1 << 20);
  const start = performance.now();
  const session = new HeapSession();
  for (const piece of pieces) session.push(piece);
  session.end();
  const read = performance.now();
  const queries = new HeapQueries(session);
  const query = <S extends string>(sort: S): TableQuery<S> => ({
    snapshot: 1,
    text: '',
    sort,
    descending: true,
    offset: 0,
    limit: 50,
    selection: null,
  });
  queries.headline(1);
  queries.types(query('retained'));
  queries.sites(query('retained'));
  queries.roots(query('retained'));
  queries.objects(query('retained'));
  queries.heat(1);
  queries.dominators({
    snapshot: 1,
    node: null,
    group: null,
    depth: 3,
    breadth: 30,
    minShare: 0.001,
    grouped: true,
  });
  const end = performance.now();
  return {
    objects: heap.objects,
    edges: heap.edges,
    read: read - start,
    show: end - read,
    rssMiB: process.resourceUsage().maxRSS / 1024,
  };
}

/** Cut between records. */
function piecesOf(bytes: Uint8Array, most: number): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const next = at + view.getUint16(at + 2, true);
    if (next - from > most) {
      pieces.push(bytes.subarray(from, at));
      from = at;
    }
    at = next;
  }
  pieces.push(bytes.subarray(from));
  return pieces;
}

const ROUNDS = 5;

/** The quickest of some rounds: what other work on the machine adds is not the model's. */
function quickest(
  objects: number,
  count: number,
): { best: HeapModelTimes; rounds: readonly HeapModelTimes[] } {
  const rounds = Array.from({ length: count }, () => measureHeapModel(objects));
  return { best: rounds.reduce((a, b) => (a.read + a.show <= b.read + b.show ? a : b)), rounds };
}

/** A heap of a million objects. */
export function heapModelFigures(): readonly Figure[] {
  const { best } = quickest(1_000_000, ROUNDS);
  return [
    {
      name: 'heap model: 1M objects, bytes to tables',
      value: (best.read + best.show) / 1000,
      unit: 's',
      goal: 1,
      detail: `best of ${ROUNDS}; ${best.edges} edges at random; reading ${Math.round(best.read)} ms, tables ${Math.round(best.show)} ms`,
    },
  ];
}

if (import.meta.url === `file://${process.argv[1] ?? ''}`) {
  const objects = Number(process.argv[2] ?? 1_000_000);
  const { best, rounds } = quickest(objects, objects > 2_000_000 ? 1 : ROUNDS);
  console.log(JSON.stringify({ ...best, rounds: rounds.map(({ read, show }) => Math.round(read + show)) }));
}
