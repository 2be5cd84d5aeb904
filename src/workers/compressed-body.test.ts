import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseForm, decodeBody } from './compressed-body.ts';

const wasm = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 42);

describe('chooseForm', () => {
  const probe = (init: ResponseInit) => () => Promise.resolve(new Response('x', init));

  it('leaves compression to HTTP where the host does it', async () => {
    expect(await chooseForm('probe', probe({ headers: { 'content-encoding': 'br' } }))).toBe('negotiated');
  });

  it.each([
    ['a host that sends files as they are', probe({})],
    ['identity', probe({ headers: { 'content-encoding': 'identity' } })],
    ['a missing probe', probe({ status: 404 })],
    ['no network', () => Promise.reject(new TypeError('failed to fetch'))],
  ])('decodes in the page for %s', async (_, fetchImpl) => {
    expect(await chooseForm('probe', fetchImpl)).toMatch(/^(br|gz)$/);
  });
});

describe('decodeBody', () => {
  it('decodes gzip and counts bytes on the wire', async () => {
    const wire = gzipSync(wasm);
    let counted = 0;
    const bytes = await decodeBody(new Response(wire), 'gz', (n) => (counted += n));
    expect([...bytes]).toEqual([...wasm]);
    expect(counted).toBe(wire.length);
  });

  it('takes a file as it is when the host has decoded it already', async () => {
    expect([...(await decodeBody(new Response(wasm), 'gz', () => undefined))]).toEqual([...wasm]);
  });

  it('fails on a cut file', async () => {
    const wire = gzipSync(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)).subarray(0, 60);
    await expect(decodeBody(new Response(wire), 'gz', () => undefined)).rejects.toThrow();
  });
});
