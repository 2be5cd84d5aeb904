/** Reads the outermost fields of a protocol buffer message: enough to see that a file is what it should be. */

/** Values by field number: numbers of varint fields, bytes of those with a length. Throws where the message ends in a field. */
export function protobufFields(message: Uint8Array): ReadonlyMap<number, readonly (number | Uint8Array)[]> {
  const fields = new Map<number, (number | Uint8Array)[]>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('the message ends within a number');
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const wireType = tag & 7;
    let value: number | Uint8Array = varint();
    if (wireType === 2) {
      const from = at;
      at += value;
      if (at > message.length) throw new Error('the message ends within a field');
      value = message.subarray(from, at);
    } else if (wireType !== 0) throw new Error(`wire type ${wireType} at ${at}`);
    const number = tag >>> 3;
    fields.set(number, [...(fields.get(number) ?? []), value]);
  }
  return fields;
}
