/** Values in memory as text, in Go's notation where it has one. */
import { assertUnreachable } from '../../base/assert.ts';
import type { FieldContent } from '../../protocol/heap-views.ts';
import { formatCount } from './names.ts';
import type { HeapStrings } from './strings.ts';

export function fieldText(content: FieldContent, t: HeapStrings): string {
  switch (content.kind) {
    case 'number':
      return content.text;
    case 'bool':
      return String(content.value);
    case 'string':
      if (content.text === null) return t.stringOf(formatCount(content.length, t));
      return JSON.stringify(content.text) + (content.cut ? '…' : '');
    case 'slice':
      return content.nil ? 'nil' : `len ${content.length}, cap ${content.capacity}`;
    case 'pointer':
      return content.name === '' ? `0x${content.address.toString(16)}` : content.name;
    case 'interface':
      return `${content.type}: ${fieldText(content.value, t)}`;
    case 'map':
      return content.entries === null ? 'map' : t.node.map('', formatCount(content.entries, t));
    case 'channel':
      return 'chan';
    case 'func':
      return content.name === '' ? 'func' : content.name;
    case 'nil':
      return 'nil';
    case 'unknown':
      return t.unknownValue;
    default:
      return assertUnreachable(content);
  }
}
