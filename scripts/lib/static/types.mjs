import { extname } from 'node:path';

/** Only application/wasm lets browsers compile while they download. */
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.go', 'text/plain; charset=utf-8'],
  ['.md', 'text/plain; charset=utf-8'],
]);

/**
 * @param {string} path
 * @returns {string} its media type; bytes of no known kind where the name says nothing
 */
export function contentType(path) {
  return TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream';
}
