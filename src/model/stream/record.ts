import type { HeapProblem } from '../../protocol/heap-views.ts';

/** A record that makes no sense. Thrown and caught within the readers. */
export class BadRecord extends Error {
  readonly kind: HeapProblem['kind'];

  constructor(kind: HeapProblem['kind'], detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/** One record's payload. */
export interface Payload {
  readonly kind: number;
  readonly arg: number;
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** The rows of a record of `width` u32 each. The stream is little-endian, and so is every machine with a JavaScript engine. */
export function rowsOf({ kind, arg, bytes }: Payload, width: number): Uint32Array {
  const length = arg * width * 4;
  if (length > bytes.length || bytes.length - length >= 8) {
    throw new BadRecord('rows', `a record of kind ${kind} with ${arg} rows in ${bytes.length} bytes`);
  }
  return bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, arg * width)
    : new Uint32Array(bytes.slice(0, length).buffer);
}
