/** Precompressed files, best first: `X.br` and `X.gz` beside `X`. */
export const ENCODINGS = /** @type {const} */ ([
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
]);

/**
 * How much the client wants an encoding, by RFC 9110, section 12.5.3.
 * @param {string} header Accept-Encoding
 * @param {string} encoding
 * @returns {number} 0 (not at all) to 1
 */
export function encodingWeight(header, encoding) {
  /** @type {number | null} */
  let wildcard = null;
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = weightOf(parameters);
    if (name === encoding || (name === 'x-gzip' && encoding === 'gzip')) return weight;
    if (name === '*') wildcard = weight;
  }
  // Plain bytes are welcome unless they are ruled out; anything else must be named.
  return wildcard ?? (encoding === 'identity' ? 1 : 0);
}

/**
 * @param {readonly string[]} parameters
 * @returns {number}
 */
function weightOf(parameters) {
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  if (q === undefined) return 1;
  const weight = Number(q.slice(2));
  return Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0;
}

/**
 * The best of the encodings that exist for a file.
 * @param {string} header Accept-Encoding; empty where the client sends none
 * @param {(suffix: string) => boolean} exists
 * @returns {(typeof ENCODINGS)[number] | null} null: the file as it is
 */
export function chooseEncoding(header, exists) {
  let best = null;
  let bestWeight = 0;
  for (const encoding of ENCODINGS) {
    const weight = encodingWeight(header, encoding.name);
    if (weight > bestWeight && exists(encoding.suffix)) {
      best = encoding;
      bestWeight = weight;
    }
  }
  return best;
}
