import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chooseEncoding, encodingWeight } from './lib/static/encoding.mjs';
import { parseRange } from './lib/static/range.mjs';
import { startServer } from './serve.mjs';
import { tempDir } from './testing/temp-dir.mjs';

const WASM = Buffer.from('\0asm'.repeat(300));

/** A site with one precompressed file, served. @param {{ base?: string }} [options] */
async function site(options = {}) {
  const parent = tempDir();
  const root = join(parent, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'sub'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<h1>page</h1>');
  writeFileSync(join(root, 'sub', 'index.html'), '<h1>sub</h1>');
  writeFileSync(join(root, 'empty.txt'), '');
  writeFileSync(join(root, 'assets', 'a-1234.wasm'), WASM);
  writeFileSync(join(root, 'assets', 'a-1234.wasm.br'), brotliCompressSync(WASM));
  writeFileSync(join(root, 'assets', 'a-1234.wasm.gz'), gzipSync(WASM));
  const server = await startServer({ root, port: 0, ...options });
  onTestFinished(() => server.close());
  return { root, parent, server };
}

/**
 * A request as raw as it gets: fetch would tidy the path and unpack the body.
 * @param {number} port
 * @param {string} path
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
function get(port, path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('startServer', () => {
  it('sends the best precompressed sibling under the own type of the file', async () => {
    const { port } = (await site()).server;
    const path = '/assets/a-1234.wasm';
    const br = await get(port, path, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/wasm',
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(brotliDecompressSync(br.body).equals(WASM)).toBe(true);

    const gz = await get(port, path, { headers: { 'accept-encoding': 'br;q=0.2, gzip;q=0.8' } });
    expect(gz.headers['content-encoding']).toBe('gzip');
    const plain = await get(port, path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.equals(WASM)).toBe(true);
    expect(new Set([br, gz, plain].map((each) => each.headers.etag)).size, 'each form has its own tag').toBe(
      3,
    );
  });

  it('sends pages with the security headers, to be asked about each time', async () => {
    const { port } = (await site()).server;
    const page = await get(port, '/');
    expect(page.status).toBe(200);
    expect(page.body.toString()).toBe('<h1>page</h1>');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'wasm-unsafe-eval'/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers 304 to whoever has the file', async () => {
    const { port } = (await site()).server;
    const first = await get(port, '/');
    const again = await get(port, '/', { headers: { 'if-none-match': `W/${first.headers.etag}` } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await get(port, '/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('sends parts', async () => {
    const { port } = (await site()).server;
    const path = '/assets/a-1234.wasm';
    const part = await get(port, path, { headers: { range: 'bytes=4-9' } });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 4-9/${WASM.length}`);
    expect(part.body.equals(WASM.subarray(4, 10))).toBe(true);
    const beyond = await get(port, path, { headers: { range: 'bytes=99999-' } });
    expect(beyond.status).toBe(416);
    const changed = await get(port, path, { headers: { range: 'bytes=4-9', 'if-range': '"old"' } });
    expect(changed.status).toBe(200);
  });

  it('answers HEAD without a body, an empty file, and no other method', async () => {
    const { port } = (await site()).server;
    const head = await get(port, '/assets/a-1234.wasm', { method: 'HEAD' });
    expect(head.headers['content-length']).toBe(String(WASM.length));
    expect(head.body).toHaveLength(0);
    expect((await get(port, '/empty.txt')).headers['content-length']).toBe('0');
    const post = await get(port, '/', { method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });

  it('serves nothing outside its folder', async () => {
    const { server, root, parent } = await site();
    symlinkSync(join(parent, 'secret.txt'), join(root, 'link.txt'));
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/sub/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%00',
      '/%zz',
      '/link.txt',
      '//sub',
      '/index.html/',
      '/none',
    ];
    for (const path of paths) {
      const { status, body } = await get(server.port, path);
      expect(status, path).toBe(404);
      expect(body.toString(), path).not.toContain('secret');
    }
  });

  it('can serve under a path of its own', async () => {
    const { server } = await site({ base: '/play/go' });
    expect(server.url).toMatch(/\/play\/go\/$/);
    expect((await get(server.port, '/play/go/')).body.toString()).toBe('<h1>page</h1>');
    expect((await get(server.port, '/play/go')).headers.location).toBe('/play/go/');
    expect((await get(server.port, '/play/go/sub?x=1')).headers.location).toBe('/play/go/sub/?x=1');
    expect((await get(server.port, '/')).status).toBe(404);
  });

  it('takes the next port where one is taken, unless it was asked for', async () => {
    const { server, root } = await site();
    const next = await startServer({ root, port: server.port });
    onTestFinished(() => next.close());
    expect(next.port).toBeGreaterThan(server.port);
    await expect(startServer({ root, port: server.port, fallback: false })).rejects.toThrow(/is taken/);
  });
});

describe('encodings', () => {
  it.each([
    ['gzip, br', 'br', 1],
    ['gzip;q=0.5', 'gzip', 0.5],
    ['br;q=0', 'br', 0],
    ['*', 'br', 1],
    ['*;q=0, gzip', 'br', 0],
    ['', 'identity', 1],
    ['', 'br', 0],
    ['br;q=nonsense', 'br', 0],
    ['GZIP ; Q=0.3', 'gzip', 0.3],
  ])('%j likes %s: %d', (header, encoding, weight) => {
    expect(encodingWeight(header, encoding)).toBe(weight);
  });

  it('only offers what exists', () => {
    expect(chooseEncoding('br, gzip', (suffix) => suffix === '.gz')?.name).toBe('gzip');
    expect(chooseEncoding('br, gzip', () => false)).toBeNull();
  });
});

describe('parseRange', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=2-99', { start: 2, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', 'whole'],
    ['bytes=0-1,3-4', 'whole'],
    ['lines=1-2', 'whole'],
  ])('%s of ten bytes', (header, expected) => {
    expect(parseRange(header, 10)).toEqual(expected);
  });
});
