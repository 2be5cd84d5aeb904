/**
 * A static file server: `node scripts/serve.mjs DIR [--port N] [--host H] [--base /sub/]`.
 * Precompressed siblings, ranges, conditional requests; nothing is listed, nothing outside DIR is served.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { SetupError, errorCode, runMain } from './lib/errors.mjs';
import { chooseEncoding } from './lib/static/encoding.mjs';
import { cacheControl, headers, headersByPath } from './lib/static/headers.mjs';
import { parseRange } from './lib/static/range.mjs';
import { resolvePath } from './lib/static/resolve.mjs';
import { contentType } from './lib/static/types.mjs';

export { headers };
export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 4173;
/** How many ports are tried where the wanted one is taken. */
const PORT_TRIES = 20;

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @param {{ root: string, host?: string, port?: number, base?: string, fallback?: boolean }} options
 *   `port` 0: any free one; `fallback`: take the next free port where `port` is taken
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer({
  root,
  host = DEFAULT_HOST,
  port = DEFAULT_PORT,
  base = '/',
  fallback = true,
}) {
  const folder = resolve(root);
  if (!existsSync(folder)) {
    throw new SetupError(`${folder} does not exist`, { advice: 'Build the site first: npm run build.' });
  }
  const prefix = `/${base}/`.replace(/\/{2,}/g, '/');
  const server = createServer((request, response) => {
    answer(folder, prefix, request, response).catch((error) => {
      // The client went away in the middle: nobody is left to tell.
      if (errorCode(error) === 'ERR_STREAM_PREMATURE_CLOSE') return;
      process.stderr.write(`${request.method} ${request.url}: ${String(error)}\n`);
      if (!response.headersSent) sendText(response, 500, 'Something went wrong on the server.');
      else response.destroy();
    });
  });
  const bound = await listen(server, host, port, fallback ? PORT_TRIES : 1);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${prefix}`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @param {number} tries
 * @returns {Promise<number>} the port it listens on
 */
async function listen(server, host, port, tries) {
  for (let at = port; ; at++) {
    try {
      await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(at, host, () => {
          server.off('error', failed);
          done(null);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : at;
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error;
      if (at + 1 < port + tries) continue;
      throw new SetupError(`port ${port} is taken`, {
        advice: 'Choose another one: --port N.',
        cause: error,
      });
    }
  }
}

/**
 * @param {string} root
 * @param {string} base
 * @param {Request} request
 * @param {Response} response
 */
async function answer(root, base, request, response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD are answered here.');
  }
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  const found = resolvePath(root, base, pathname);
  if (found.kind === 'none') return sendText(response, 404, 'There is nothing at this address.');
  if (found.kind === 'redirect') {
    response.setHeader('Location', query === undefined ? found.to : `${found.to}?${query}`);
    return sendText(response, 301, 'This address ends with a slash.');
  }
  await sendFile(root, found.path, request, response);
}

/**
 * @param {string} root
 * @param {string} path
 * @param {Request} request
 * @param {Response} response
 */
async function sendFile(root, path, request, response) {
  const name = relative(root, path).replaceAll('\\', '/');
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), (suffix) =>
    existsSync(path + suffix),
  );
  const sent = path + (encoding?.suffix ?? '');
  const { size, mtimeMs } = statSync(sent);
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}${encoding?.name ?? ''}"`;

  response.setHeader('Content-Type', contentType(path));
  response.setHeader('Cache-Control', cacheControl(name));
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (encoding !== null) response.setHeader('Content-Encoding', encoding.name);
  for (const [header, value] of Object.entries(headersByPath[name] ?? {})) {
    if (value === '') response.removeHeader(header);
    else response.setHeader(header, value);
  }

  if (matches(request.headers['if-none-match'], etag)) return void response.writeHead(304).end();
  const ifRange = request.headers['if-range'];
  const range = ifRange === undefined || ifRange === etag ? parseRange(request.headers.range, size) : 'whole';
  if (range === 'unsatisfiable') {
    response.removeHeader('Content-Encoding');
    return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
  }
  const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
  if (range !== 'whole') response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(range === 'whole' ? 200 : 206, { 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || size === 0) return void response.end();
  await pipeline(createReadStream(sent, { start, end }), response);
}

/**
 * @param {string | undefined} header If-None-Match
 * @param {string} etag
 * @returns {boolean}
 */
function matches(header, etag) {
  if (header === undefined) return false;
  return header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === etag);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 */
function sendText(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${status}</title><h1>${status}</h1><p>${text}</p></html>\n`,
  );
}

/**
 * @param {string} text
 * @returns {number}
 */
export function parsePort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SetupError(`${text} is not a port`, {
    advice: 'A port is a number from 0 to 65535; 0 takes any.',
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: DEFAULT_HOST },
      base: { type: 'string', default: '/' },
    },
  });
  const [root] = positionals;
  if (root === undefined || positionals.length > 1) {
    throw new SetupError('which folder?', {
      advice: 'Usage: node scripts/serve.mjs DIR [--port N] [--host H] [--base /sub/]',
    });
  }
  const { host, base } = values;
  const port = values.port === undefined ? DEFAULT_PORT : parsePort(values.port);
  const server = await startServer({ root, host, port, base, fallback: values.port === undefined });
  process.stdout.write(`${server.url}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(main);
