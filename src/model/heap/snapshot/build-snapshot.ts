/** From rows to a graph. Linear in the rows; the rows' own arrays become the graph's where that is possible. */
import { NONE, type HeapGraph } from '../graph.ts';
import type { RawSnapshot } from '../stream/raw-snapshot.ts';
import type { GoType } from '../types/go-type.ts';
import { TypeTable } from '../types/type-table.ts';
import { resolveEdges, rolesOf, type ObjectEdges } from './edges.ts';
import { typeGroupsOf } from './group-objects-by-type.ts';
import type { HeapSnapshot } from './heap-snapshot.ts';
import type { Program } from './program.ts';
import { rootTable, type RootTable } from './roots.ts';
import { ObjectIndex, type SpanColumns } from './spans.ts';
import { Role, TypeInfos } from './type-info.ts';

/** Takes the raw snapshot's columns: it must not be used afterwards. */
export function buildSnapshot(program: Program, raw: RawSnapshot): HeapSnapshot {
  const spans = raw.spans.take();
  const address = raw.address.take();
  const index = new ObjectIndex(spans, address);
  const typeAt = typeLookup(program, raw);
  const infos = new TypeInfos(program.typeGroups, typeAt, (group) => program.mapOfGroup(group));
  const type = raw.type.take();
  const roles = rolesOf(type, infos);
  for (const { g } of raw.goroutines) {
    const own = index.objectAt(g);
    if (own !== NONE) roles[own] = Role.goroutine;
  }
  const edges = resolveEdges(raw, index, roles);
  raw.edgeCount.take();
  const table = rootTable({ program, raw, index, edges, typeAt });
  const requested = raw.requested.take();
  const bytes = slotBytesOf(spans, index, address, requested, table.roots.length);
  const { graph, edgeOffset } = graphOf(raw, edges, table, bytes);
  const typeGroup = typeGroupsOf({
    program,
    infos,
    roles,
    type,
    requested,
    address,
    edges,
    edgeOffset,
    edgeTo: graph.edgeTo,
    image: raw.image,
    typeAt,
  });
  const context = raw.context.take();
  return {
    program,
    head: raw.head,
    broken: raw.broken,
    objectCount: address.length,
    objectBytes: bytes.reduce((sum, one) => sum + one, 0),
    graph,
    edgeOffset,
    address,
    requested,
    type,
    context,
    serial: raw.serial.take(),
    typeGroup,
    site: sitesOf(program, context),
    closures: edges.closures,
    roots: table.roots,
    ownedRoots: table.owned,
    goroutines: raw.goroutines,
    frames: raw.frames.view(),
    stackRoots: raw.stackRoots.view(),
    specials: table.specials,
    counters: raw.counters,
    system: raw.system,
    spans,
    index,
    image: raw.image,
    infos,
    typeAt,
  };
}

/** The program's own types are decoded once for all snapshots; those made by reflect lie in the heap of each. */
function typeLookup(program: Program, raw: RawSnapshot): (address: number) => GoType | null {
  const [types, typesEnd] = program.typesRange;
  const made = new TypeTable(raw.image, types, typesEnd);
  return (address) => (address >= types && address < typesEnd ? program.types.at(address) : made.at(address));
}

/** What each object takes in the heap, roots (0) after them. */
function slotBytesOf(
  spans: SpanColumns,
  index: ObjectIndex,
  address: Uint32Array,
  requested: Uint32Array,
  roots: number,
): Uint32Array {
  const bytes = new Uint32Array(address.length + roots);
  for (let object = 0; object < address.length; object++) {
    const span = index.spanOf(address[object]!);
    bytes[object] = span === NONE ? requested[object]! : spans.slotBytes[span]!;
  }
  return bytes;
}

/** Objects' edges, then the roots', then those to the roots. */
function graphOf(
  raw: RawSnapshot,
  edges: ObjectEdges,
  table: RootTable,
  bytes: Uint32Array,
): { readonly graph: HeapGraph; readonly edgeOffset: Uint32Array } {
  const objects = edges.firstEdge.length - 1;
  const roots = table.roots.length;
  const nodeCount = objects + roots;
  const [own, ofRoots] = [edges.edgeCount, table.to.length];
  const total = own + ofRoots + roots;
  const firstEdge = new Uint32Array(nodeCount + 2);
  firstEdge.set(edges.firstEdge);
  for (let root = 0; root < roots; root++) firstEdge[objects + root] = own + table.firstEdge[root]!;
  firstEdge[nodeCount] = own + ofRoots;
  firstEdge[nodeCount + 1] = total;
  const edgeTo = fitted(raw.edgeValue.data, own, total);
  edgeTo.set(table.to, own);
  for (let root = 0; root < roots; root++) edgeTo[own + ofRoots + root] = objects + root;
  const edgeOffset = fitted(raw.edgeOffset.data, own, total);
  edgeOffset.set(table.offset, own);
  edgeOffset.fill(0, own + ofRoots);
  raw.edgeValue.take();
  raw.edgeOffset.take();
  return { graph: { nodeCount, bytes, firstEdge, edgeTo }, edgeOffset };
}

/** The first `used` elements in an array of `length`. */
function fitted(data: Uint32Array, used: number, length: number): Uint32Array {
  const fit = new Uint32Array(length);
  fit.set(data.subarray(0, used));
  return fit;
}

function sitesOf(program: Program, context: Uint32Array): Uint32Array {
  const siteOfContext = program.siteGroups.ofContexts(program.places);
  const sites = new Uint32Array(context.length);
  for (let object = 0; object < sites.length; object++) sites[object] = siteOfContext[context[object]!] ?? 0;
  return sites;
}
