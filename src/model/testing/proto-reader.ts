/** Reads protocol buffers without knowing their types, to look at what was written. */

/** Values by field: numbers, or the bytes of messages and texts. */
export type ProtoFields = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

/** @throws Error when the bytes are no protocol buffer of varints, 8-byte values and bytes */
export function readProto(bytes: Uint8Array): ProtoFields {
  const fields = new Map<number, (number | Uint8Array)[]>();
  let at = 0;
  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('a varint without an end');
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const [field, type] = [Math.floor(tag / 8), tag % 8];
    let value: number | Uint8Array;
    if (type === 0) value = varint();
    else if (type === 1) {
      value = Number(new DataView(bytes.buffer, bytes.byteOffset + at, 8).getBigUint64(0, true));
      at += 8;
    } else if (type === 2) {
      const length = varint();
      if (at + length > bytes.length) throw new Error('a field longer than the rest');
      value = bytes.subarray(at, at + length);
      at += length;
    } else throw new Error(`a field of wire type ${type}`);
    fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  return fields;
}

/** The first value of a field of numbers; 0: there is none. */
export function numberIn(fields: ProtoFields, field: number): number {
  const value = fields.get(field)?.[0];
  return typeof value === 'number' ? value : 0;
}

/** The first value of a field of text; empty: there is none. */
export function textIn(fields: ProtoFields, field: number): string {
  const value = fields.get(field)?.[0];
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}

/** The messages of a field. */
export function messagesIn(fields: ProtoFields, field: number): readonly ProtoFields[] {
  return (fields.get(field) ?? []).filter((value) => value instanceof Uint8Array).map(readProto);
}
