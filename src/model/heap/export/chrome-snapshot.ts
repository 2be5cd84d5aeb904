/**
 * A `.heapsnapshot` for the Memory panel of Chrome's DevTools: JSON with flat arrays, described by its own `meta`
 * (V8: src/profiler/heap-snapshot-generator.cc, HeapSnapshotJSONSerializer). In pieces, because the whole may be longer than a
 * string can be.
 */
import type { NodeKind } from '../../../protocol/heap-labels.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { elementsOf } from '../snapshot/type-info.ts';
import { edgeLabel } from '../views/edge-labels.ts';
import { labelOf } from '../views/node-labels.ts';
import { edgeText, labelText } from '../views/text.ts';

const NODE_TYPES = [
  ...['hidden', 'array', 'string', 'object', 'code', 'closure', 'regexp', 'number', 'native', 'synthetic'],
  ...['concatenated string', 'sliced string', 'symbol', 'bigint', 'object shape'],
] as const;
const EDGE_TYPES = ['context', 'element', 'property', 'internal', 'hidden', 'shortcut', 'weak'] as const;
const NODE_FIELDS = ['type', 'name', 'id', 'self_size', 'edge_count', 'detachedness'] as const;
const EDGE_FIELDS = ['type', 'name_or_index', 'to_node'] as const;

type NodeType = (typeof NODE_TYPES)[number];
type EdgeType = (typeof EDGE_TYPES)[number];

/** Rows put together before they are handed on. */
const ROWS_A_PIECE = 20_000;

/** Pieces of text that make up the file, in order. */
export function* chromeSnapshot(snapshot: HeapSnapshot): Iterable<string> {
  const { graph } = snapshot;
  const strings = new StringTable();
  const meta = {
    node_fields: NODE_FIELDS,
    node_types: [NODE_TYPES, 'string', 'number', 'number', 'number', 'number'],
    edge_fields: EDGE_FIELDS,
    edge_types: [EDGE_TYPES, 'string_or_number', 'node'],
    trace_function_info_fields: ['function_id', 'name', 'script_name', 'script_id', 'line', 'column'],
    trace_node_fields: ['id', 'function_info_index', 'count', 'size', 'children'],
    sample_fields: ['timestamp_us', 'last_assigned_id'],
    location_fields: ['object_index', 'script_id', 'line', 'column'],
  };
  const counts = {
    node_count: graph.nodeCount + 1,
    edge_count: graph.edgeTo.length,
    trace_function_count: 0,
  };
  yield `{"snapshot":${JSON.stringify({ meta, ...counts })},\n"nodes":[`;
  yield* pieces(graph.nodeCount + 1, (place) => nodeRow(snapshot, nodeAt(snapshot, place), strings));
  yield '],\n"edges":[';
  yield* edgePieces(snapshot, strings);
  yield '],\n"trace_function_infos":[],\n"trace_tree":[],\n"samples":[],\n"locations":[],\n"strings":[';
  yield* pieces(strings.all.length, (i) => JSON.stringify(strings.all[i]));
  yield ']}\n';
}

class StringTable {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.all.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** The node of all roots comes first, then the others in their order. */
function nodeAt({ graph }: HeapSnapshot, place: number): number {
  return place === 0 ? graph.nodeCount : place - 1;
}

function placeOf({ graph }: HeapSnapshot, node: number): number {
  return node === graph.nodeCount ? 0 : node + 1;
}

function* pieces(count: number, row: (index: number) => string): Iterable<string> {
  for (let from = 0; from < count; from += ROWS_A_PIECE) {
    const rows: string[] = [];
    for (let i = from; i < Math.min(count, from + ROWS_A_PIECE); i++) rows.push(row(i));
    yield (from === 0 ? '' : ',\n') + rows.join(',');
  }
}

function nodeRow(snapshot: HeapSnapshot, node: number, strings: StringTable): string {
  const { graph, objectCount, serial } = snapshot;
  const label = labelOf(snapshot, node);
  // Equal in all snapshots of a run, so that DevTools can compare them: odd for objects by serial, even for all else.
  const id = node < objectCount && serial[node] !== 0 ? serial[node]! * 2 + 1 : node * 2 + 2;
  const type = NODE_TYPES.indexOf(nodeType(label.kind));
  // DevTools puts objects of one name together: lengths would tear them apart.
  const name = strings.of(node < objectCount ? labelText({ ...label, count: null }) : labelText(label));
  const edges = graph.firstEdge[node + 1]! - graph.firstEdge[node]!;
  return `${type},${name},${id},${node < objectCount ? graph.bytes[node]! : 0},${edges},0`;
}

function nodeType(kind: NodeKind): NodeType {
  switch (kind) {
    case 'array':
    case 'bytes':
    case 'runes':
      return 'array';
    case 'string':
      return 'string';
    case 'closure':
      return 'closure';
    case 'runtime':
    case 'tiny-block':
    case 'unknown':
      return 'native';
    case 'value':
    case 'map':
    case 'map-part':
    case 'channel':
      return 'object';
    default:
      return 'synthetic';
  }
}

function* edgePieces(snapshot: HeapSnapshot, strings: StringTable): Iterable<string> {
  const names = new EdgeNames(snapshot, strings);
  const { graph } = snapshot;
  let rows: string[] = [];
  let isFirst = true;
  for (let place = 0; place <= graph.nodeCount; place++) {
    const node = nodeAt(snapshot, place);
    for (let edge = graph.firstEdge[node]!; edge < graph.firstEdge[node + 1]!; edge++) {
      const to = placeOf(snapshot, graph.edgeTo[edge]!) * NODE_FIELDS.length;
      rows.push(`${names.of(node, edge)},${to}`);
      if (rows.length < ROWS_A_PIECE) continue;
      yield (isFirst ? '' : ',\n') + rows.join(',');
      isFirst = false;
      rows = [];
    }
  }
  if (rows.length > 0) yield (isFirst ? '' : ',\n') + rows.join(',');
}

/** Type and name of edges. Those of one field of one type are alike and looked up once. */
class EdgeNames {
  readonly #snapshot: HeapSnapshot;
  readonly #strings: StringTable;
  readonly #known = new Map<number, string>();

  constructor(snapshot: HeapSnapshot, strings: StringTable) {
    this.#snapshot = snapshot;
    this.#strings = strings;
  }

  of(node: number, edge: number): string {
    const { objectCount, edgeOffset, type, infos, requested, graph } = this.#snapshot;
    if (node >= objectCount)
      return node === graph.nodeCount
        ? this.#element(edge - graph.firstEdge[node]!)
        : this.#named(node, edge);
    const offset = edgeOffset[edge]!;
    const info = infos.of(type[node]!);
    const elements = elementsOf(info, requested[node]!) ?? 1;
    if (info.kind === 'value' && elements > 1) return this.#element(Math.floor(offset / info.elemBytes));
    if (elements > 1 || offset >= 65_536) return this.#named(node, edge);
    const key = type[node]! * 65_536 + offset;
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, (known = this.#named(node, edge)));
    return known;
  }

  #element(index: number): string {
    return `${EDGE_TYPES.indexOf('element')},${index}`;
  }

  #named(node: number, edge: number): string {
    const label = edgeLabel(this.#snapshot, node, edge);
    const text = edgeText(label).replace(/^\./, '');
    const type: EdgeType = label.kind === 'captured' ? 'context' : text === '' ? 'internal' : 'property';
    return `${EDGE_TYPES.indexOf(type)},${this.#strings.of(text === '' ? '*' : text)}`;
  }
}
