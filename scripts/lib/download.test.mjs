import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempDir } from '../testing/temp-dir.mjs';
import { download, withoutCredentials } from './download.mjs';

const CONTENT = Buffer.from(Array.from({ length: 200_000 }, (_, i) => i % 251));

/**
 * Serves CONTENT as `answer` decides.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, n: number) => void} answer
 * @returns {Promise<{ url: URL, requests: import('node:http').IncomingMessage[] }>}
 */
async function serve(answer) {
  /** @type {import('node:http').IncomingMessage[]} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: new URL(`http://127.0.0.1:${address.port}/file.zip`), requests };
}

/** @param {import('node:http').ServerResponse} response @param {number} from */
function sendFrom(response, from) {
  response.writeHead(206, {
    'content-length': CONTENT.length - from,
    'content-range': `bytes ${from}-${CONTENT.length - 1}/${CONTENT.length}`,
  });
  response.end(CONTENT.subarray(from));
}

const FAST = { backoffMs: 1 };

describe('download', () => {
  it('goes on where a broken connection left off', async () => {
    const target = join(tempDir(), 'file.zip');
    const { url, requests } = await serve((request, response, n) => {
      if (n > 1) return sendFrom(response, Number(/\d+/.exec(request.headers.range ?? '')?.[0]));
      response.writeHead(200, { 'content-length': CONTENT.length });
      response.write(CONTENT.subarray(0, 120_000), () => setTimeout(() => response.destroy(), 30));
    });
    await download(url, target, FAST);
    // All that was sent, or less of it on a machine that is slow to receive.
    const from = Number(/^bytes=(\d+)-$/.exec(requests[1]?.headers.range ?? '')?.[1]);
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThanOrEqual(120_000);
    expect(readFileSync(target).equals(CONTENT)).toBe(true);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  it('goes on where an earlier process left off', async () => {
    const target = join(tempDir(), 'file.zip');
    writeFileSync(`${target}.part`, CONTENT.subarray(0, 5000));
    const { url } = await serve((_, response) => sendFrom(response, 5000));
    await download(url, target, FAST);
    expect(readFileSync(target).equals(CONTENT)).toBe(true);
  });

  it('begins anew where the server knows no ranges, or the part is too long', async () => {
    for (const status of [200, 416]) {
      const target = join(tempDir(), 'file.zip');
      writeFileSync(`${target}.part`, 'x'.repeat(999));
      const { url } = await serve((request, response) => {
        if (request.headers.range !== undefined && status === 416) return response.writeHead(416).end();
        return response.writeHead(200, { 'content-length': CONTENT.length }).end(CONTENT);
      });
      await download(url, target, FAST);
      expect(readFileSync(target).equals(CONTENT), `${status}`).toBe(true);
    }
  });

  it('takes up a connection again that brings nothing', async () => {
    const target = join(tempDir(), 'file.zip');
    const { url, requests } = await serve((_, response, n) => {
      if (n === 1) response.writeHead(200, { 'content-length': CONTENT.length }).flushHeaders();
      else response.writeHead(200).end(CONTENT);
    });
    await download(url, target, { ...FAST, stallMs: 800 });
    expect(requests.length, 'a loaded machine may stall once more').toBeGreaterThan(1);
    expect(readFileSync(target).equals(CONTENT)).toBe(true);
  });

  it('tries again after 503, and not after 404', async () => {
    const target = join(tempDir(), 'file.zip');
    const passing = await serve((_, response, n) => response.writeHead(n < 3 ? 503 : 200).end(CONTENT));
    await download(passing.url, target, FAST);
    expect(passing.requests).toHaveLength(3);

    const absent = await serve((_, response) => response.writeHead(404).end('no'));
    await expect(download(absent.url, target, FAST)).rejects.toThrow(/file\.zip answered with status 404/);
    expect(absent.requests).toHaveLength(1);
  });

  it('names the address and keeps what has come when it gives up', async () => {
    const target = join(tempDir(), 'file.zip');
    const error = await download(new URL('http://127.0.0.1:9/x.zip'), target, { ...FAST, tries: 2 }).catch(
      (e) => e,
    );
    expect(error.message).toMatch(/http:\/\/127\.0\.0\.1:9\/x\.zip could not be fetched/);
    expect(error.advice).toMatch(/run the command again/);
  });

  it('sends credentials as a header and never shows them', async () => {
    const target = join(tempDir(), 'file.zip');
    const { url, requests } = await serve((_, response) => response.end('x'));
    url.username = 'me';
    url.password = 'p%40ss';
    await download(url, target, FAST);
    expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
    expect(withoutCredentials(url)).not.toContain('ss');
  });

  it('copies from a file', async () => {
    const folder = tempDir();
    writeFileSync(join(folder, 'a'), CONTENT);
    await download(pathToFileURL(join(folder, 'a')), join(folder, 'b'));
    expect(readFileSync(join(folder, 'b')).equals(CONTENT)).toBe(true);
    await expect(download(pathToFileURL(join(folder, 'c')), join(folder, 'd'))).rejects.toThrow(/status 404/);
  });
});
