import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { diskFull } from './disk.mjs';
import { SetupError, errorCode, errorText } from './errors.mjs';

/** A connection that brings nothing for this long is given up and taken up again, ms. */
const STALL_MS = 30_000;

/** The server answered, and the answer is no. */
export class HttpStatusError extends SetupError {
  /**
   * @param {string} url without credentials
   * @param {number} status
   */
  constructor(url, status) {
    super(`${url} answered with status ${status}`);
    this.status = status;
  }
}

/**
 * @typedef {object} DownloadOptions
 * @property {(doneBytes: number, totalBytes: number) => void} [onProgress] totalBytes 0: not known
 * @property {(text: string) => void} [onNote]
 * @property {number} [tries]
 * @property {number} [backoffMs] before the second try; doubles
 * @property {number} [stallMs]
 */

/**
 * Fetches `url` (http, https or file) into `target`. What has arrived is kept in `target.part`, and both the next
 * try and the next call go on from there. The caller checks the content.
 * @param {URL} url may hold a user name and a password
 * @param {string} target
 * @param {DownloadOptions} [options]
 * @returns {Promise<void>}
 */
export async function download(url, target, options = {}) {
  const { onNote, tries = 5, backoffMs = 500 } = options;
  await mkdir(dirname(target), { recursive: true });
  const part = `${target}.part`;
  if (url.protocol === 'file:') {
    await copyLocal(url, part);
    return rename(part, target);
  }
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchRest(url, part, options);
      return await rename(part, target);
    } catch (error) {
      if (errorCode(error) === 'ENOSPC') throw diskFull(dirname(target), error);
      if (error instanceof HttpStatusError && !isPassing(error.status)) throw error;
      if (attempt >= tries) throw unreachable(url, error);
      const pauseMs = backoffMs * 2 ** (attempt - 1);
      onNote?.(`${errorText(error)}; trying again (${attempt + 1} of ${tries})`);
      await delay(pauseMs);
    }
  }
}

/**
 * @param {URL} url
 * @returns {string} for messages: without user name and password
 */
export function withoutCredentials(url) {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  return clean.href;
}

/**
 * @param {URL} url
 * @param {string} part
 */
async function copyLocal(url, part) {
  try {
    await copyFile(fileURLToPath(url), part);
  } catch (error) {
    // As Go does: a file that is not there is what a proxy says with 404.
    if (errorCode(error) === 'ENOENT') throw new HttpStatusError(url.href, 404);
    if (errorCode(error) === 'ENOSPC') throw diskFull(dirname(part), error);
    throw error;
  }
}

/**
 * @param {URL} url
 * @param {string} part
 * @param {DownloadOptions} options
 */
async function fetchRest(url, part, { onProgress, stallMs = STALL_MS }) {
  const have = await sizeOf(part);
  const stall = new AbortController();
  const timer = setTimeout(() => stall.abort(new Error(`nothing arrived for ${stallMs / 1000} s`)), stallMs);
  try {
    const response = await fetch(withoutCredentials(url), {
      headers: requestHeaders(url, have),
      signal: stall.signal,
    });
    const shown = withoutCredentials(url);
    if (response.status === 416) {
      // The part does not fit what the server has now: the next try begins anew.
      await response.body?.cancel();
      await rm(part, { force: true });
      throw new Error(`${shown} cannot be continued at byte ${have}`);
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new HttpStatusError(shown, response.status);
    }
    const resumed = response.status === 206 && startOf(response) === have;
    if (response.status === 206 && !resumed) throw new Error(`${shown} sent another part than asked for`);
    let done = resumed ? have : 0;
    const announced = Number(response.headers.get('content-length') ?? 0);
    const total = announced === 0 ? 0 : done + announced;

    const body = response.body;
    await pipeline(
      async function* () {
        for await (const chunk of body) {
          timer.refresh();
          done += chunk.length;
          onProgress?.(done, total);
          yield chunk;
        }
      },
      createWriteStream(part, { flags: resumed ? 'a' : 'w' }),
    );
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `identity`: a transparent compression would make byte ranges meaningless.
 * @param {URL} url
 * @param {number} have
 * @returns {Record<string, string>}
 */
function requestHeaders(url, have) {
  /** @type {Record<string, string>} */
  const headers = { 'accept-encoding': 'identity' };
  if (have > 0) headers['range'] = `bytes=${have}-`;
  if (url.username !== '') {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  return headers;
}

/**
 * @param {Response} response
 * @returns {number} the first byte of a partial answer, -1 when it does not say
 */
function startOf(response) {
  return Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? -1);
}

/**
 * @param {number} status
 * @returns {boolean} whether trying again may help
 */
function isPassing(status) {
  return status === 408 || status === 429 || status >= 500;
}

/**
 * @param {string} path
 * @returns {Promise<number>}
 */
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}

/**
 * @param {URL} url
 * @param {unknown} cause
 * @returns {SetupError}
 */
function unreachable(url, cause) {
  const proxied = process.env['HTTPS_PROXY'] ?? process.env['https_proxy'];
  const hint =
    proxied === undefined
      ? ''
      : '\nHTTPS_PROXY is set: Node follows it from version 24 on, with NODE_USE_ENV_PROXY=1.';
  return new SetupError(`${withoutCredentials(url)} could not be fetched: ${errorText(cause)}`, {
    advice: `What has arrived is kept: run the command again to go on from there.${hint}`,
    cause,
  });
}
