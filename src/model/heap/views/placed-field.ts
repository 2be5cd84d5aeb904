import type { FieldView } from '../../../protocol/heap-objects.ts';

/** A field and where it lies, so that references can be told to begin in it. */
export interface PlacedField {
  readonly field: FieldView;
  /** The object whose memory it is: that of the box, or a part of it. */
  readonly node: number;
  /** Bytes from the node's start, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}
