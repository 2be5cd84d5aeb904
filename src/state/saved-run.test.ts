import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concatBytes } from '../base/bytes.ts';
import { pieces } from './saved-run.ts';

/** A record of `size` bytes, which says so. */
function record(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint16(2, size, true);
  return bytes;
}

it('cuts a stream between records only', () => {
  const stream = concatBytes(Array.from({ length: 9000 }, (_, index) => record(8 * (1 + (index % 9)))));
  const cut = [...pieces(stream)];
  expect(cut.length).toBeGreaterThan(1);
  expect(concatBytes(cut)).toEqual(stream);
  for (const piece of cut) {
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    let at = 0;
    while (at < piece.length) at += view.getUint16(at + 2, true);
    expect(at).toBe(piece.length);
  }
});

it('hands over all of whatever it is given, and ends', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(concatBytes([...pieces(bytes)])).toEqual(bytes);
    }),
  );
});
