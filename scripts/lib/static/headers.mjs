/**
 * What a static host should send with each file. `npm start` and the e2e tests run under these, and docs/security.md
 * explains them; the page keeps working on hosts that send none.
 */

/**
 * The page may load its own files and nothing else. What the sandbox frame needs stands here too: the frame is a
 * srcdoc document, which inherits this policy and adds a stricter one of its own (src/workers/sandbox/frame.ts).
 */
const PAGE_POLICY = [
  "default-src 'none'",
  // 'unsafe-inline' is for the script inside the frame's document; the page itself has no inline script.
  "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'",
  // The program's worker starts from a data: URL, the only kind that starts in an opaque origin everywhere.
  "worker-src 'self' data:",
  "child-src 'self' data:",
  "frame-src 'self'",
  "connect-src 'self'",
  // CodeMirror and Svelte set styles from script.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @type {Readonly<Record<string, string>>} Sent with every answer. */
export const headers = {
  'Content-Security-Policy': PAGE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * Files by path (below the base) that need other headers than the rest; '' leaves one out.
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const headersByPath = {};

/** Folders whose files have a hash of their content in the name. */
const HASHED = /^(assets|toolchain|programs)\//;

/**
 * @param {string} path below the base, without a leading slash
 * @returns {string}
 */
export function cacheControl(path) {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
