/** One object or root with all that is known of it. */
import { SpecialKind } from '../../../protocol/heap-stream.ts';
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import type { FieldView, ObjectDetail } from '../../../protocol/heap-objects.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { HeapSnapshot, Root } from '../snapshot/heap-snapshot.ts';
import { elementsOf, Role } from '../snapshot/type-info.ts';
import { isRuntimePackage } from '../../stream/code-places.ts';
import { pathInObject } from '../types/paths-in-types.ts';
import { edgeLabel } from './edge-labels.ts';
import { channelEntries, mapEntries } from './entries.ts';
import { logicalEdges } from './logical.ts';
import { refOf } from './node-labels.ts';
import type { PlacedField } from './placed-field.ts';
import { isKnownToUser } from './stack-edges.ts';
import { closureName, fieldsAt } from './values.ts';

const MAX_FIELDS = 200;
const MAX_FRAMES = 100;

export interface Fields {
  readonly fields: readonly PlacedField[];
  readonly more: number;
}

/** null: there is no such node. */
export function objectView(analysis: HeapAnalysis, node: number): ObjectDetail | null {
  const { snapshot, tree, root } = analysis;
  if (!(node >= 0 && node < root)) return null;
  const isObject = node < snapshot.objectCount;
  const rootNode = snapshot.roots[node - snapshot.objectCount];
  const context = isObject ? snapshot.context[node]! : 0;
  const { places } = snapshot.program;
  const { fields, more } = fieldsOf(analysis, node, MAX_FIELDS);
  const specials = snapshot.specials.get(node) ?? 0;
  const above = tree.parent[node]!;
  const has = (kind: number): boolean => (specials & (1 << kind)) !== 0;
  return {
    ref: refOf(analysis, node),
    address: isObject ? snapshot.address[node]! : rootNode?.kind === 'global' ? rootNode.number : 0,
    requestedBytes: isObject ? snapshot.requested[node]! : 0,
    serial: isObject ? snapshot.serial[node]! : 0,
    stack: places.stackOf(context).map((site) => places.line(site)),
    stackCut: places.isCut(context),
    fields: fields.map(({ field }) => field),
    moreFields: more,
    contentsKnown: !isObject || snapshot.image.has(snapshot.address[node]!, 1),
    alive: analysis.isAlive(node),
    dominator: analysis.isAlive(node) && above !== root ? refOf(analysis, above) : null,
    retainedObjects: analysis.retainedObjects(node),
    finalizer: has(SpecialKind.finalizer) || has(SpecialKind.queuedFinalizer),
    cleanup: has(SpecialKind.cleanup),
    weakPointers: has(SpecialKind.weakHandle),
    goroutine: rootNode?.kind === 'goroutine' ? goroutineOf(snapshot, rootNode) : null,
  };
}

/** Fields with values, of maps their entries; of memory without a type, and of what is not in the snapshot, its pointers. */
export function fieldsOf(analysis: HeapAnalysis, node: number, most: number): Fields {
  const { snapshot } = analysis;
  if (node >= snapshot.objectCount) return rootFields(snapshot, node, most);
  const info = snapshot.infos.of(snapshot.type[node]!);
  const address = snapshot.address[node]!;
  if (info.role === Role.channel) {
    return channelEntries(analysis, node, most) ?? pointerFields(analysis, node, most);
  }
  if (info.go === null || isRuntimes(snapshot, node)) return pointerFields(analysis, node, most);
  if (info.role === Role.mapHeader)
    return mapEntries(analysis, node, most) ?? pointerFields(analysis, node, most);
  if (!snapshot.image.has(address, Math.min(8, info.go.size))) return pointerFields(analysis, node, most);
  const elements = elementsOf(info, snapshot.requested[node]!) ?? 1;
  const { fields, more } = fieldsAt(snapshot, info.go, elements, address, most);
  const placed = placedFields(node, fields);
  const [code, ...captured] = placed;
  if (info.role !== Role.closure || code === undefined) return { fields: placed, more };
  const content = { kind: 'func', name: closureName(snapshot, node), node: null } as const;
  return { fields: [{ ...code, field: { ...code.field, type: 'func', content } }, ...captured], more };
}

/** The runtime's own objects, of which only references matter here. */
export function isRuntimes({ objectCount, typeGroup, program }: HeapSnapshot, node: number): boolean {
  if (node >= objectCount) return false;
  const group = program.typeGroups.at(typeGroup[node]!);
  return group.label.kind === 'runtime' || (group.label.kind === 'value' && isRuntimePackage(group.package));
}

/** Each field reaches up to the next one. */
function placedFields(node: number, fields: readonly FieldView[]): readonly PlacedField[] {
  return fields.map((field, i) => ({
    field,
    node,
    from: field.offset,
    to: fields[i + 1]?.offset ?? field.offset + LAST_FIELD_BYTES,
  }));
}

/** The largest value that has a pointer in it and is shown as one: a slice. */
const LAST_FIELD_BYTES = 24;

function rootFields(snapshot: HeapSnapshot, node: number, most: number): Fields {
  const root = snapshot.roots[node - snapshot.objectCount];
  const type = root?.kind === 'global' ? root.type : null;
  if (root === undefined || type === null || !snapshot.image.has(root.number, type.size)) {
    return rootPointers(snapshot, node, most);
  }
  const { fields, more } = fieldsAt(snapshot, type, 1, root.number, most);
  return { fields: placedFields(node, fields), more };
}

/** Variables of a goroutine and the like: one for each reference. */
function rootPointers(snapshot: HeapSnapshot, node: number, most: number): Fields {
  const { firstEdge } = snapshot.graph;
  const isGoroutine = snapshot.roots[node - snapshot.objectCount]?.kind === 'goroutine';
  const edges: { readonly from: number; readonly edge: number }[] = [];
  for (let edge = firstEdge[node]!; edge < firstEdge[node + 1]!; edge++) {
    if (!isGoroutine || isKnownToUser(snapshot, node, edge)) edges.push({ from: node, edge });
  }
  return pointersOf(snapshot, edges, most);
}

function pointerFields(analysis: HeapAnalysis, node: number, most: number): Fields {
  const edges = logicalEdges(analysis, node, most + MAX_COUNTED);
  return pointersOf(analysis.snapshot, edges, most);
}

/** Fields beyond those shown are counted so far. */
const MAX_COUNTED = 100_000;

function pointersOf(
  snapshot: HeapSnapshot,
  edges: readonly { readonly from: number; readonly edge: number }[],
  most: number,
): Fields {
  const fields = edges.slice(0, most).map(({ from, edge }): PlacedField => {
    const to = snapshot.graph.edgeTo[edge]!;
    const offset = snapshot.edgeOffset[edge]!;
    const label = edgeLabel(snapshot, from, edge);
    const address = to < snapshot.objectCount ? snapshot.address[to]! : 0;
    return {
      field: {
        name: label.kind === 'key' || label.kind === 'value' ? `[${label.kind}]${label.text}` : label.text,
        type: typeOfEdge(snapshot, from, offset),
        offset: from < snapshot.objectCount ? offset : 0,
        content: { kind: 'pointer', node: to, address, name: '' },
      },
      node: from,
      from: offset,
      to: offset + 1,
    };
  });
  return { fields, more: Math.max(0, edges.length - most) };
}

function typeOfEdge(snapshot: HeapSnapshot, node: number, offset: number): string {
  if (node >= snapshot.objectCount) return '';
  const info = snapshot.infos.of(snapshot.type[node]!);
  if (info.go === null || info.kind === 'channel') return '';
  return pathInObject(info.go, elementsOf(info, snapshot.requested[node]!) ?? 1, offset).type?.name ?? '';
}

function goroutineOf(snapshot: HeapSnapshot, root: Root): ObjectDetail['goroutine'] {
  const { goroutines, frames, program } = snapshot;
  const goroutine = goroutines[root.goroutine];
  if (goroutine === undefined) return null;
  const end = goroutines[root.goroutine + 1]?.firstFrame ?? frames.length / 4;
  const lines: SourceLine[] = [];
  for (let frame = goroutine.firstFrame; frame < Math.min(end, goroutine.firstFrame + MAX_FRAMES); frame++) {
    for (const site of program.places.sitesOfPc(frames[frame * 4]!)) lines.push(program.places.line(site));
  }
  return { waitReason: goroutine.waitReason, frames: lines };
}
