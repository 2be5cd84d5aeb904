/** What is in a map or a channel, read from its memory (internal/runtime/maps and runtime/chan.go of Go 1.27). */
import type { FieldContent } from '../../../protocol/heap-objects.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { NONE } from '../graph.ts';
import { elementsOf, Role } from '../snapshot/type-info.ts';
import type { GoType } from '../types/go-type.ts';
import { partsOf } from './logical.ts';
import { contentAt } from './values.ts';
import type { PlacedField } from './placed-field.ts';

const SLOTS = 8;
/** Of a control byte: the slot is free or its entry was deleted. */
const NO_ENTRY = 0x80;

/** The entries of a map as fields `[key]`, at most `most`; `more`: how many are left. null: the memory is not in the snapshot. */
export function mapEntries(
  analysis: HeapAnalysis,
  header: number,
  most: number,
): { readonly fields: readonly PlacedField[]; readonly more: number } | null {
  const { snapshot } = analysis;
  const used = snapshot.image.word(snapshot.address[header]!);
  if (used === null) return null;
  const fields: PlacedField[] = [];
  for (const part of partsOf(analysis, header)) {
    const info = snapshot.infos.of(snapshot.type[part]!);
    if (info.role !== Role.mapGroups || info.go === null) continue;
    const groups = elementsOf(info, snapshot.requested[part]!) ?? 1;
    for (let group = 0; group < groups && fields.length < most; group++) {
      const offset = group * info.go.size;
      if (!snapshot.image.has(snapshot.address[part]! + offset, info.go.size)) return null;
      readGroup(analysis, part, info.go, offset, fields);
    }
  }
  const shown = fields.slice(0, most);
  return { fields: shown, more: Math.max(0, used - shown.length) };
}

function readGroup(
  { snapshot }: HeapAnalysis,
  part: number,
  group: GoType,
  offset: number,
  fields: PlacedField[],
): void {
  const slots = group.fields[1];
  const slot = slots?.type.elem;
  const [key, elem] = slot?.fields ?? [];
  if (slots === undefined || !slot || key === undefined || elem === undefined) return;
  const address = snapshot.address[part]! + offset;
  for (let i = 0; i < SLOTS; i++) {
    if (((snapshot.image.u8(address + i) ?? NO_ENTRY) & NO_ENTRY) !== 0) continue;
    const at = slots.offset + i * slot.size;
    const keyContent = contentAt(snapshot, key.type, address + at + key.offset, 0);
    fields.push({
      field: {
        name: `[${keyText(keyContent)}]`,
        type: elem.type.name,
        offset: offset + at + elem.offset,
        content: contentAt(snapshot, elem.type, address + at + elem.offset, 0),
      },
      node: part,
      from: offset + at,
      to: offset + at + slot.size,
    });
  }
}

/** Offsets in runtime.hchan. */
const [COUNT, PLACES, BUFFER, NEXT] = [0, 8, 16, 56];

/** What waits in a channel, the next to be received first. null: the memory is not in the snapshot. */
export function channelEntries(
  { snapshot }: HeapAnalysis,
  channel: number,
  most: number,
): { readonly fields: readonly PlacedField[]; readonly more: number } | null {
  const { image, index } = snapshot;
  const at = snapshot.address[channel]!;
  const elem = snapshot.infos.of(snapshot.type[channel]!).go?.elem ?? null;
  const [count, places] = [image.word(at + COUNT), image.word(at + PLACES)];
  const [buffer, next] = [image.word(at + BUFFER), image.word(at + NEXT)];
  if (elem === null || count === null || places === null || buffer === null || next === null) return null;
  const shown = Math.min(count, places, most);
  const holder = index.objectAt(buffer);
  if (shown > 0 && holder === NONE) return null;
  const fields = Array.from({ length: shown }, (_, i): PlacedField => {
    const address = buffer + ((next + i) % places) * elem.size;
    const from = address - snapshot.address[holder]!;
    const content = contentAt(snapshot, elem, address, 0);
    const field = { name: `[${i}]`, type: elem.name, offset: from, content };
    return { field, node: holder, from, to: from + elem.size };
  });
  return { fields, more: Math.max(0, Math.min(count, places) - shown) };
}

/** A key as in Go; what has no short form is `…`. */
function keyText(content: FieldContent): string {
  switch (content.kind) {
    case 'number':
      return content.text;
    case 'bool':
      return String(content.value);
    case 'string':
      return content.text === null ? '…' : JSON.stringify(content.text) + (content.cut ? '…' : '');
    case 'interface':
      return keyText(content.value);
    case 'nil':
      return 'nil';
    default:
      return '…';
  }
}
