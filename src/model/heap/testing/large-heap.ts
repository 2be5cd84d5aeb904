/** A large heap as a stream, written without an object for each object: for the bench and for tests of size. */
import { HeapRecordKind, SpanState, TypeLabel } from '../../../protocol/heap-stream.ts';
import { HeapStreamEncoder } from './stream-encoder.ts';
import { TYPES_BASE, TypeWriter } from './type-writer.ts';

const PAGE = 8192;
const HEAP_BASE = 0x100_0000;
const NODE_BYTES = 64;
const TEXT_BYTES = 16;

export interface LargeHeap {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly objects: number;
  readonly edges: number;
}

/**
 * Half the objects are nodes of a binary tree, each with links to its children, its parent and a peer somewhere, a slot in one array, and a
 * string of its own; the other half are the strings. About three edges an object.
 */
export function largeHeap(objects: number): LargeHeap {
  const nodes = Math.floor((objects - 1) / 2);
  const types = new TypeWriter();
  const node = types.declare('main.Node', 56, 5);
  const pointer = types.pointer(node);
  types.define(node, [
    ['left', pointer],
    ['right', pointer],
    ['parent', pointer],
    ['peer', pointer],
    ['name', types.primitive('string')],
  ]);
  const e = new HeapStreamEncoder();
  e.hello(TYPES_BASE, types.end).site(1, 'main.build', 'main.go', 12).pc(1, [1]).context(1, [1]);
  e.site(2, 'main.name', 'main.go', 20).pc(2, [2]).context(2, [2, 1]);
  e.snapshotStart({ id: 1 }).memory(TYPES_BASE, types.memory());

  const spans: number[] = [];
  const nodesAt = HEAP_BASE;
  const textsAt = nodesAt + addSpans(spans, nodesAt, nodes, NODE_BYTES);
  const arrayAt = textsAt + addSpans(spans, textsAt, nodes, TEXT_BYTES);
  const pages = Math.ceil((nodes * 8) / PAGE);
  spans.push(arrayAt, pages, pages * PAGE, 1, 1, SpanState.inUse << 8);
  e.rows(HeapRecordKind.spans, 6, spans);

  const rows = new Uint32Array((nodes * 2 + 1) * 6);
  const edges = new Uint32Array(nodes * 6 * 2);
  const address = (i: number): number => nodesAt + i * NODE_BYTES;
  let at = 0;
  const edge = (offset: number, to: number): void => {
    edges[at++] = offset;
    edges[at++] = to;
  };
  // A generator of its own, so that the heap is the same in every run.
  let random = 12345;
  for (let i = 0; i < nodes; i++) {
    const before = at;
    if (2 * i + 1 < nodes) edge(0, address(2 * i + 1));
    if (2 * i + 2 < nodes) edge(8, address(2 * i + 2));
    if (i > 0) edge(16, address((i - 1) >>> 1));
    random = (Math.imul(random, 1_103_515_245) + 12345) >>> 0;
    edge(24, address(random % nodes));
    edge(32, textsAt + i * TEXT_BYTES);
    rows.set([address(i), 56, node.address, 1, i * 2 + 1, (at - before) / 2], i * 6);
  }
  for (let i = 0; i < nodes; i++) {
    rows.set([textsAt + i * TEXT_BYTES, 12, TypeLabel.stringBytes, 2, i * 2 + 2, 0], (nodes + i) * 6);
  }
  for (let i = 0; i < nodes; i++) edge(i * 8, address(i));
  rows.set([arrayAt, nodes * 8, pointer.address, 1, nodes * 2 + 1, nodes], nodes * 12);
  e.rows(HeapRecordKind.objects, 6, rows);
  e.rows(HeapRecordKind.edges, 2, edges.subarray(0, at));
  e.rows(HeapRecordKind.globals, 2, [0x80_0000, address(0), 0x80_0008, arrayAt]);
  e.snapshotEnd(1, nodes * 2 + 1, at / 2);
  return { bytes: e.bytes(), objects: nodes * 2 + 1, edges: at / 2 };
}

/** Spans of one page for `count` objects, back to back; gives the bytes they take. */
function addSpans(spans: number[], base: number, count: number, slotBytes: number): number {
  const slots = PAGE / slotBytes;
  for (let i = 0; i * slots < count; i++) {
    const used = Math.min(slots, count - i * slots);
    spans.push(base + i * PAGE, 1, slotBytes, slots, used, SpanState.inUse << 8);
  }
  return Math.ceil(count / slots) * PAGE;
}
