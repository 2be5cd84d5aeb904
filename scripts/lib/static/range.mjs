/**
 * One byte range of a file, both ends included.
 * @typedef {{ start: number, end: number }} ByteRange
 */

/**
 * Reads a Range header (RFC 9110, section 14.2). Several ranges at once are answered with the whole file, which the
 * standard allows.
 * @param {string | undefined} header
 * @param {number} size of the file, bytes
 * @returns {ByteRange | 'whole' | 'unsatisfiable'}
 */
export function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (match === null) return 'whole';
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'unsatisfiable' : { start: size - count, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= size ? 'unsatisfiable' : { start, end };
}
