import { expect, it } from 'vitest';
import { StreamKeeper } from './stream-keeper.ts';

async function textOf(blob: Blob | null): Promise<string | null> {
  return blob === null ? null : blob.text();
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('keeps what was added, in order, whatever becomes of the buffers', async () => {
  const keeper = new StreamKeeper(10_000_000);
  const first = bytes('a'.repeat(1_500_000));
  keeper.add(first);
  first.fill(0);
  keeper.add(bytes('b'));
  expect(await textOf(keeper.whole())).toBe(`${'a'.repeat(1_500_000)}b`);
  keeper.add(bytes('c'));
  expect((await textOf(keeper.whole()))?.slice(-3)).toBe('abc');
});

it('keeps nothing of what is too long, and is empty at first', async () => {
  const keeper = new StreamKeeper(3);
  expect(await textOf(keeper.whole())).toBe('');
  keeper.add(bytes('abc'));
  expect(await textOf(keeper.whole())).toBe('abc');
  keeper.add(bytes('d'));
  expect(keeper.whole()).toBeNull();
});
