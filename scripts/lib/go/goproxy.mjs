/** Where Go modules come from: the GOPROXY list, read as the go command reads it (`go help goproxy`). */

/** The module whose versions are Go toolchains. */
export const TOOLCHAIN_MODULE = 'golang.org/toolchain';

/** Go's default list names the proxy beside the module's own domain, then the origin. */
export const DEFAULT_GOPROXY = `https://proxy.${TOOLCHAIN_MODULE.split('/')[0]},direct`;

/** What `direct` means for the toolchain module: the place its own `go-import` tag points at. */
const TOOLCHAIN_ORIGIN = 'https://go.dev/dl/mod';

/**
 * @typedef {object} ModuleSource
 * @property {string} base An http, https or file URL without a trailing slash.
 * @property {boolean} afterAnyError Whether the next source is asked after any error, and not only after 404 or 410.
 */

/**
 * Reads a GOPROXY list. `off` ends it; `direct` is Go's own origin.
 * @param {string} list
 * @returns {readonly ModuleSource[]} empty when downloads are off
 */
export function parseGoProxy(list) {
  /** @type {ModuleSource[]} */
  const sources = [];
  for (const [, name = '', separator = ''] of list.matchAll(/([^,|]*)([,|]|$)/g)) {
    const word = name.trim();
    if (word === '') continue;
    if (word === 'off') break;
    const base = word === 'direct' ? TOOLCHAIN_ORIGIN : withScheme(word);
    sources.push({ base: base.replace(/\/+$/, ''), afterAnyError: separator === '|' });
    // Go stops here too: nothing stands behind the origin.
    if (word === 'direct') break;
  }
  return sources;
}

/**
 * @param {string} base
 * @param {string} version
 * @returns {URL} of the module's zip archive
 */
export function moduleZipUrl(base, version) {
  return new URL(`${base}/${TOOLCHAIN_MODULE}/@v/${version}.zip`);
}

/**
 * Like the go command: a bare path is a file, a bare host is https.
 * @param {string} word
 * @returns {string}
 */
function withScheme(word) {
  if (/^[a-z]+:\/\//i.test(word)) return word;
  return word.startsWith('/') ? `file://${word}` : `https://${word}`;
}
