import type { Selection, SnapshotId, SnapshotSummary } from '../../protocol/heap-views.ts';
import type { HeapQueries } from '../../state/heap-port.ts';
import type { HeapStrings } from './strings.ts';

/** What every picture and table of a snapshot is given. */
export interface PictureProps {
  readonly heap: HeapQueries;
  readonly snapshot: SnapshotId;
  /** The one selection of the page; null: nothing is selected. */
  readonly selection: Selection | null;
  /** The user selected something here, or took the selection back. */
  readonly onselect: (selection: Selection | null) => void;
  readonly t: HeapStrings;
}

/** What a picture of its own in the panel is given besides. */
export interface PanelPictureProps extends PictureProps {
  /** All of the run, oldest first; also those no longer held. */
  readonly snapshots: readonly SnapshotSummary[];
  /** Shows a line in the editor. */
  readonly onplace: (file: string, line: number) => void;
}
