/** The tree of a flame graph as a learner wants it: calls of their program, without the allocator's own below them. */
import type { FlameFrame } from '../../protocol/heap-views.ts';
import { originOf, type CodeOrigin } from './origin.ts';

export interface FlameNode extends FlameFrame {
  readonly origin: CodeOrigin;
}

/**
 * Frames of the runtime that only lead to more of the runtime (`makeslice`, `growslice`, `mapassign`) are left out below code of others:
 * what they allocate counts for the line that needed it. Frames with impossible parents are left out as well. Order is kept, and
 * parents are indices in the result.
 */
export function flameTree(frames: readonly FlameFrame[]): readonly FlameNode[] {
  const origins = frames.map(originOf);
  const leadsOut = origins.map((origin) => origin !== 'runtime');
  for (let i = frames.length - 1; i > 0; i--) {
    const { parent } = frames[i]!;
    if (leadsOut[i]! && parent >= 0 && parent < i) leadsOut[parent] = true;
  }
  const place: number[] = [];
  const nodes: { -readonly [K in keyof FlameNode]: FlameNode[K] }[] = [];
  frames.forEach((frame, i) => {
    const parent = i === 0 ? -1 : (place[frame.parent] ?? -1);
    // Below the root there is nothing the allocator could have been called from.
    const isAllocator = parent > 0 && !leadsOut[i]! && leadsOut[frame.parent] === true;
    if (i > 0 && (parent === -1 || isAllocator)) {
      place.push(-1);
      if (isAllocator) nodes[parent]!.self += frame.value;
      return;
    }
    place.push(nodes.length);
    nodes.push({ ...frame, parent, depth: i === 0 ? 0 : nodes[parent]!.depth + 1, origin: origins[i]! });
  });
  return nodes;
}

/** Indices from the root to a node, both included. */
export function wayTo(nodes: readonly FlameNode[], index: number): readonly number[] {
  const way: number[] = [];
  for (let at = index; at >= 0; at = nodes[at]!.parent) way.push(at);
  return way.reverse();
}

/** Package and function without the path before them: `store.(*DB).Put`. */
export function shortName(func: string): string {
  // Type arguments contain paths of their own.
  const bracket = func.indexOf('[');
  const plain = bracket === -1 ? func : func.slice(0, bracket);
  return func.slice(plain.lastIndexOf('/') + 1);
}

/** What a search finds: functions whose name has the text in it, case apart. */
export function searchFlame(nodes: readonly FlameNode[], text: string): ReadonlySet<number> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return new Set();
  return new Set(nodes.flatMap(({ func }, i) => (func.toLowerCase().includes(wanted) ? [i] : [])));
}

/** Share of the whole that lies in nodes, each byte counted once however many of its callers are among them. */
export function shareOf(nodes: readonly FlameNode[], wanted: ReadonlySet<number>): number {
  const inside = new Uint8Array(nodes.length);
  let sum = 0;
  nodes.forEach(({ parent, value }, i) => {
    const isBelow = parent >= 0 && inside[parent] === 1;
    if (wanted.has(i) && !isBelow) sum += value;
    if (isBelow || wanted.has(i)) inside[i] = 1;
  });
  const whole = nodes[0]?.value ?? 0;
  return whole > 0 ? sum / whole : 0;
}
