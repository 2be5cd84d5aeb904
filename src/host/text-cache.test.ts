import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextCache } from './text-cache.ts';

test('decodes as TextDecoder does, however often and in whatever order', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  // Few letters, so that different strings fall into one slot.
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ufeff'), maxLength: 30 }),
    fc.string({ maxLength: 40 }),
  );
  const bytes = fc.oneof(
    text.map((it) => new TextEncoder().encode(it)),
    fc.uint8Array({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 60 }), fc.nat(20), (all, offset) => {
      const cache = new TextCache();
      for (const one of [...all, ...all]) {
        const memory = new Uint8Array(offset + one.length + 5).fill(65);
        memory.set(one, offset);
        expect(cache.decode(memory, offset, one.length)).toBe(decoder.decode(one));
      }
    }),
  );
});

test('memory that changes under the same address is read anew', () => {
  const cache = new TextCache();
  const memory = new TextEncoder().encode('axxb');
  expect(cache.decode(memory, 0, 4)).toBe('axxb');
  memory[1] = 'y'.charCodeAt(0);
  expect(cache.decode(memory, 0, 4)).toBe('ayxb');
});
