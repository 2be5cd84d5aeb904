/** What a selection made elsewhere means in a picture of nodes. */
import type { NodeRef, Selection, SnapshotId } from '../../protocol/heap-views.ts';
import { packageOf } from '../../model/stream/code-places.ts';

/** What a selection alone does not say. */
export interface MatchContext {
  readonly snapshot: SnapshotId;
  /** Import path of the selected package; null: not known or another kind of selection. */
  readonly packageName: string | null;
  /** {@link kindsOf} the heaviest objects below the selected frame; null: not known or another kind of selection. */
  readonly kinds: ReadonlySet<string> | null;
}

function kindOf({ type, site }: NodeRef): string {
  return `${type} ${site?.id}`;
}

/** Types and lines of objects: by these those of a frame are told, as nodes do not carry their stacks. */
export function kindsOf(refs: readonly NodeRef[]): ReadonlySet<string> {
  return new Set(refs.map(kindOf));
}

/**
 * Tells of a node by itself whether it is selected. null: the selection says nothing about nodes here (none, or a node of another
 * snapshot), and nothing is to be dimmed.
 */
export type NodeMatch = ((ref: NodeRef) => boolean) | null;

export function nodeMatch(selection: Selection | null, context: MatchContext): NodeMatch {
  switch (selection?.kind) {
    case 'type':
      return (ref) => ref.type === selection.id;
    case 'site':
      return (ref) => ref.site?.id === selection.id;
    case 'package': {
      const { packageName } = context;
      if (packageName === null) return null;
      return (ref) => ref.site !== null && packageOf(ref.site.func) === packageName;
    }
    case 'root':
    case 'node':
      return selection.snapshot === context.snapshot ? (ref) => ref.node === selection.node : null;
    case 'size-class':
      // Slots tell size classes apart; what has no size class of its own is larger than the largest (32 KiB).
      return selection.slotBytes === 0
        ? (ref) => ref.bytes > LARGEST_CLASS
        : (ref) => ref.bytes === selection.slotBytes;
    case 'frame': {
      const { kinds } = context;
      return kinds === null ? null : (ref) => kinds.has(kindOf(ref));
    }
    case undefined:
      return null;
  }
}

/** internal/runtime/gc, MaxSmallSize: the largest slot. */
const LARGEST_CLASS = 32768;
