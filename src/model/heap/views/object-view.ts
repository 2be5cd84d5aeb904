/** One object or root with all that is known of it. */
import { SpecialKind } from '../../../protocol/heap-stream.ts';
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import type { FieldView, ObjectDetail } from '../../../protocol/heap-objects.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { HeapSnapshot, Root } from '../snapshot/heap-snapshot.ts';
import { elementsOf, Role } from '../snapshot/type-info.ts';
import { pathInObject } from '../types/paths-in-types.ts';
import { edgeLabel } from './edge-labels.ts';
import { refOf } from './node-labels.ts';
import { closureName, fieldsAt } from './values.ts';

const MAX_FIELDS = 200;
const MAX_FRAMES = 100;

export interface Fields {
  readonly fields: readonly FieldView[];
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
  const { fields, more } = fieldsOf(snapshot, node, MAX_FIELDS);
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
    fields,
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

/** Fields with values; of memory without a type, and of what is not in the snapshot, its pointers. */
export function fieldsOf(snapshot: HeapSnapshot, node: number, most: number): Fields {
  if (node >= snapshot.objectCount) return rootFields(snapshot, node, most);
  const info = snapshot.infos.of(snapshot.type[node]!);
  const address = snapshot.address[node]!;
  if (info.go === null || info.kind === 'channel') return pointerFields(snapshot, node, most);
  if (!snapshot.image.has(address, Math.min(8, info.go.size))) return pointerFields(snapshot, node, most);
  const elements = elementsOf(info, snapshot.requested[node]!) ?? 1;
  const { fields, more } = fieldsAt(snapshot, info.go, elements, address, most);
  if (info.role !== Role.closure) return { fields, more };
  const [code, ...captured] = fields;
  const name = closureName(snapshot, node);
  if (code === undefined) return { fields, more };
  return {
    fields: [{ ...code, type: 'func', content: { kind: 'func', name, node: null } }, ...captured],
    more,
  };
}

function rootFields(snapshot: HeapSnapshot, node: number, most: number): Fields {
  const root = snapshot.roots[node - snapshot.objectCount];
  if (root?.kind !== 'global' || root.type === null || !snapshot.image.has(root.number, root.type.size)) {
    return pointerFields(snapshot, node, most);
  }
  return fieldsAt(snapshot, root.type, 1, root.number, most);
}

function pointerFields(snapshot: HeapSnapshot, node: number, most: number): Fields {
  const { firstEdge, edgeTo } = snapshot.graph;
  const [from, end] = [firstEdge[node]!, firstEdge[node + 1]!];
  const fields: FieldView[] = [];
  for (let edge = from; edge < Math.min(end, from + most); edge++) {
    const to = edgeTo[edge]!;
    const { text } = edgeLabel(snapshot, node, edge);
    const offset = node < snapshot.objectCount ? snapshot.edgeOffset[edge]! : 0;
    const address = to < snapshot.objectCount ? snapshot.address[to]! : 0;
    const type = typeOfEdge(snapshot, node, offset);
    fields.push({ name: text, type, offset, content: { kind: 'pointer', node: to, address, name: '' } });
  }
  return { fields, more: Math.max(0, end - from - most) };
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
