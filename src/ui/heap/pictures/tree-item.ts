/** A tree that is seen as a picture and heard as a tree: its items and how keys move among them. Pure. */
import type { Rect } from '../../../draw/scene.ts';

export interface TreeItem {
  /** Unique in its picture, stable while the same level is open. */
  readonly key: string;
  /** Index in the list, before it; -1: the first. */
  readonly parent: number;
  /** From 0. */
  readonly depth: number;
  readonly rect: Rect;
  /** What is read out. */
  readonly text: string;
  /** Opening it leads somewhere. */
  readonly opens: boolean;
}

/** Where children stand: the icicle grows to the right, the flame graph downwards. */
export type Flow = 'right' | 'down';

type Step = 'in' | 'out' | 'next' | 'previous';

const STEPS: Readonly<Record<Flow, Readonly<Record<string, Step>>>> = {
  right: { ArrowRight: 'in', ArrowLeft: 'out', ArrowDown: 'next', ArrowUp: 'previous' },
  down: { ArrowDown: 'in', ArrowUp: 'out', ArrowRight: 'next', ArrowLeft: 'previous' },
};

/** The item that a key leads to from `active`; null: the key does not move. Items are in depth-first order. */
export function moveInTree(
  items: readonly TreeItem[],
  active: number,
  key: string,
  flow: Flow,
): number | null {
  if (items.length === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return items.length - 1;
  const item = items[active];
  if (item === undefined) return 0;
  const stay = (index: number): number => (index === -1 ? active : index);
  switch (STEPS[flow][key]) {
    case 'in':
      return stay(items.findIndex(({ parent }) => parent === active));
    case 'out':
      return stay(item.parent);
    case 'next':
      return stay(items.findIndex(({ depth }, i) => i > active && depth === item.depth));
    case 'previous':
      return stay(items.findLastIndex(({ depth }, i) => i < active && depth === item.depth));
    default:
      return null;
  }
}

/** Beyond this many, only items around the active one are in the document; the others are reached by moving. */
const ALL_IN_DOCUMENT = 300;

/** Indices of the items to have in the document: all, or the active one with its holders, siblings and children. */
export function itemsInDocument(items: readonly TreeItem[], active: number): readonly number[] {
  const all = items.map((_, i) => i);
  if (items.length <= ALL_IN_DOCUMENT) return all;
  const holders = new Set<number>([-1, active]);
  for (let i = items[active]?.parent ?? -1; i >= 0; i = items[i]!.parent) holders.add(i);
  return all.filter((i) => holders.has(items[i]!.parent) || holders.has(i)).slice(0, 4 * ALL_IN_DOCUMENT);
}

/** Place among its siblings from 1, and how many there are. */
export function siblingPlaces(
  items: readonly TreeItem[],
): readonly { readonly place: number; readonly of: number }[] {
  const counts = new Map<number, number>();
  const places = items.map(({ parent }) => {
    const place = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, place);
    return place;
  });
  return items.map(({ parent }, i) => ({ place: places[i]!, of: counts.get(parent)! }));
}
