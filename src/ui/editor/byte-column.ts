/** Bytes that UTF-8 needs for a code point. */
function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/**
 * Where in `line` Go's column is, as an index of UTF-16 units. Go counts bytes of UTF-8 from 1. A column inside a
 * character gives its start, one behind the end gives the end, 0 (no column) gives 0.
 */
export function byteColumnToIndex(line: string, column: number): number {
  let bytes = 1;
  let index = 0;
  for (const char of line) {
    bytes += utf8Length(char.codePointAt(0) ?? 0);
    if (bytes > column) return index;
    index += char.length;
  }
  return index;
}
