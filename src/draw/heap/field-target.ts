import type { FieldContent, NodeId } from '../../protocol/heap-views.ts';

/** The object that a value leads to; null: none in the heap. */
export function targetOf(content: FieldContent): NodeId | null {
  // One level: an interface holds no interface, whatever a hostile stream says.
  const value = content.kind === 'interface' ? content.value : content;
  return 'node' in value ? value.node : null;
}
