/** A value of memory in the few letters that a row of a box has place for, in Go's notation. */
import type { FieldContent } from '../../../protocol/heap-views.ts';

/** Words for what Go has no notation for. Counts come as numbers. */
export interface ContentWords {
  /** `len 3 cap 4`. */
  readonly length: (length: number, capacity: number) => string;
  readonly entries: (count: number) => string;
  readonly bytes: (count: number) => string;
  /** What is not known. */
  readonly unknown: string;
}

/** As textbooks write "points nowhere". */
export const NIL = '∅';
const MAX_STRING = 24;

/** Without the pointer itself, which is an arrow: a plain pointer has no text. */
export function contentText(content: FieldContent, words: ContentWords): string {
  // Interfaces in interfaces do not exist in Go; the bound is for hostile streams.
  return textOf(content, words, 2);
}

function textOf(content: FieldContent, words: ContentWords, depth: number): string {
  switch (content.kind) {
    case 'number':
      return content.text;
    case 'bool':
      return String(content.value);
    case 'string':
      return content.text === null
        ? `string, ${words.bytes(content.length)}`
        : quoted(content.text, content.cut);
    case 'slice':
      return content.nil ? NIL : words.length(content.length, content.capacity);
    case 'pointer':
      return content.node === null ? content.name || `0x${content.address.toString(16)}` : '';
    case 'interface': {
      const value = depth > 0 ? textOf(content.value, words, depth - 1) : '…';
      return value === '' ? content.type : `${content.type}(${value})`;
    }
    case 'map':
      return content.entries === null ? 'map' : words.entries(content.entries);
    case 'channel':
      return content.node === null ? NIL : 'chan';
    case 'func':
      return content.name === '' ? 'func' : content.name;
    case 'nil':
      return NIL;
    case 'unknown':
      return words.unknown;
  }
}

function quoted(text: string, cut: boolean): string {
  const letters = Array.from(text);
  const short = letters.slice(0, MAX_STRING).join('');
  const more = cut || letters.length > MAX_STRING;
  return `${JSON.stringify(short)}${more ? '…' : ''}`;
}
