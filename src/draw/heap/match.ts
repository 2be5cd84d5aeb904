/** What a selection made elsewhere means in a picture of nodes. */
import type { NodeRef, Selection, SnapshotId } from '../../protocol/heap-views.ts';
import { packageOf } from '../../model/heap/stream/code-places.ts';

/** What a selection alone does not say. */
export interface MatchContext {
  readonly snapshot: SnapshotId;
  /** Import path of the selected package; null: not known or another kind of selection. */
  readonly packageName: string | null;
}

/**
 * Tells of a node by itself whether it is selected. null: the selection says nothing about nodes here (none, a frame of the flame
 * graph, a node of another snapshot), and nothing is to be dimmed.
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
    case 'frame':
    case undefined:
      return null;
  }
}

/** internal/runtime/gc, MaxSmallSize: the largest slot. */
const LARGEST_CLASS = 32768;
