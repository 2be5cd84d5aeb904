/** Single objects: what is in them, what holds them, and a drawing of a few of them. */
import type { EdgeLabel, NodeId, NodeRef, SnapshotId, SourceLine } from './heap-labels.ts';

/** One step of a way from a root: first the root, last the object. */
export interface PathStep {
  readonly ref: NodeRef;
  /** How the step before holds this one. */
  readonly edge: EdgeLabel;
  /**
   * More than 1: that many objects one after another, of one type and held by one field (`main.Node.next` × 4,999,998); `ref` is
   * the first of them. Headers and tables of a map are no steps of their own and not counted here.
   */
  readonly repeats: number;
  /**
   * Objects of the same type and line that the step before holds in the same way, this one included: `main.MyObject × 10,000`. Of the
   * first step more than 1 where equal roots are suspected together: so many.
   */
  readonly siblings: number;
  /** Their own bytes, and what they retain together. */
  readonly siblingBytes: number;
  readonly siblingRetained: number;
}

export interface PathView {
  readonly steps: readonly PathStep[];
  /** A very long way is shown without its middle: so many steps are left out before `steps[before]`. */
  readonly omitted: { readonly before: number; readonly steps: number } | null;
  /**
   * Index of the step whose link from the step before is the suspect one: take it away, and what is below is garbage. null: there
   * is no such link (other ways lead there).
   */
  readonly suspect: number | null;
}

/** A value in memory. `text` is Go's notation. */
export type FieldContent =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  /** `text` is shortened when `cut`; null: the bytes are not in the snapshot. `length` in bytes. */
  | {
      readonly kind: 'string';
      readonly text: string | null;
      readonly cut: boolean;
      readonly length: number;
      readonly node: NodeId | null;
    }
  /** `node`: the array; null: outside the heap, or nil. */
  | {
      readonly kind: 'slice';
      readonly length: number;
      readonly capacity: number;
      readonly node: NodeId | null;
      readonly nil: boolean;
    }
  /** `node` null: points outside the heap, to `name` where that is known, else empty. */
  | {
      readonly kind: 'pointer';
      readonly node: NodeId | null;
      readonly address: number;
      readonly name: string;
    }
  /** `type`: the dynamic type; `value`: what is in it. */
  | { readonly kind: 'interface'; readonly type: string; readonly value: FieldContent }
  | { readonly kind: 'map'; readonly entries: number | null; readonly node: NodeId | null }
  | { readonly kind: 'channel'; readonly node: NodeId | null }
  | { readonly kind: 'func'; readonly name: string; readonly node: NodeId | null }
  | { readonly kind: 'nil' }
  /** The memory is not in the snapshot (a large heap comes without contents), or its type is not known. */
  | { readonly kind: 'unknown' };

export interface FieldView {
  /** Selector from the start of the object: `.next`, `.point.x`, `[3]`; empty: the object itself. */
  readonly name: string;
  /** In Go's notation. */
  readonly type: string;
  /** Bytes from the object's start. */
  readonly offset: number;
  readonly content: FieldContent;
}

export interface ObjectDetail {
  readonly ref: NodeRef;
  /** 0 for roots other than globals. */
  readonly address: number;
  /** Bytes asked for; the slot may be larger. 0: not known. */
  readonly requestedBytes: number;
  /** Its number in the order of allocation; 0: not known. */
  readonly serial: number;
  /** The whole allocation stack, innermost first; empty: not known. */
  readonly stack: readonly SourceLine[];
  /** The stack was deeper than was kept. */
  readonly stackCut: boolean;
  readonly fields: readonly FieldView[];
  /** Fields that are not listed, as there are too many. */
  readonly moreFields: number;
  /** False: contents of objects are not in the snapshot, so all fields are `unknown` but pointers. */
  readonly contentsKnown: boolean;
  /** False: garbage that has not been collected yet. */
  readonly alive: boolean;
  /** What alone keeps it; null: several ways from different roots lead to it, or it is garbage. */
  readonly dominator: NodeRef | null;
  /** Objects it retains, itself included. */
  readonly retainedObjects: number;
  readonly finalizer: boolean;
  readonly cleanup: boolean;
  readonly weakPointers: boolean;
  /** Roots: the frames of a goroutine, innermost first; its wait reason, or empty; null for all else. */
  readonly goroutine: { readonly waitReason: string; readonly frames: readonly SourceLine[] } | null;
}

/** A reference to or from an object; equal neighbours are one row (`[3…99]`). */
export interface ReferenceRow {
  /** The other end; of several, the first. */
  readonly ref: NodeRef;
  readonly edge: EdgeLabel;
  /** References in this row. */
  readonly count: number;
}

export interface ReferencePage {
  readonly rows: readonly ReferenceRow[];
  /** All rows there are, at most counted up to a bound; `more`: there are even more. */
  readonly total: number;
  readonly more: boolean;
}

export interface ReferenceQuery {
  readonly snapshot: SnapshotId;
  readonly node: NodeId;
  readonly offset: number;
  readonly limit: number;
}

/** A drawing with boxes and arrows, as in a textbook: everything within reach of an object or root, breadth first. */
export interface DrawingQuery {
  readonly snapshot: SnapshotId;
  /** Begin here; more than one to draw, for example, all user's globals. Empty: the user's roots. */
  readonly from: readonly NodeId[];
  /** Boxes at most; no more than {@link MAX_BOXES}. */
  readonly limit: number;
}

export const MAX_BOXES = 120;

export interface DrawingBox {
  readonly ref: NodeRef;
  /** Steps from the start. */
  readonly depth: number;
  readonly fields: readonly FieldView[];
  readonly moreFields: number;
}

export interface DrawingArrow {
  /** Indices of boxes. */
  readonly from: number;
  readonly to: number;
  /** The field in `from` it starts at; null: none of those listed. */
  readonly field: number | null;
  /** The field in `to` it points at; null: its start. */
  readonly toField: number | null;
  readonly edge: EdgeLabel;
}

export interface Drawing {
  readonly boxes: readonly DrawingBox[];
  readonly arrows: readonly DrawingArrow[];
  /** Objects next to those drawn for which there was no place. */
  readonly more: number;
}
