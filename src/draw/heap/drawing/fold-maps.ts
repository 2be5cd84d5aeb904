/**
 * Maps as learners know them: key and value in a row. In memory a map of Go 1.24 and later is a header that points to one group of
 * eight slots or, over a directory and tables, to many (internal/runtime/maps, map.go); each group begins with a control word,
 * whose byte i says whether slot i is in use. Header and parts become one box with the entries that are known.
 */
import type { Drawing, DrawingArrow, DrawingBox, FieldView } from '../../../protocol/heap-views.ts';
import { contentText, type ContentWords } from './content-text.ts';

/** Of a control byte: the slot is empty or deleted. */
const NOT_IN_USE = 0x80;
const SLOTS = 8;

interface Fold {
  /** Box of the header. */
  readonly header: number;
  readonly fields: readonly FieldView[];
  /** Field of the folded box for each field of a part: `${box} ${field}`. */
  readonly fieldOf: ReadonlyMap<string, number>;
  readonly parts: readonly number[];
}

/** The drawing without the insides of maps. A map whose contents did not come stays as it is. */
export function foldMaps(drawing: Drawing, words: ContentWords): Drawing {
  const folds = drawing.boxes.flatMap((box, i) => foldAt(drawing, box, i, words) ?? []);
  if (folds.length === 0) return drawing;
  const foldOf = new Map(folds.flatMap((fold) => [fold.header, ...fold.parts].map((box) => [box, fold])));
  const kept: number[] = [];
  const placeOf = drawing.boxes.map((_, i) => {
    const fold = foldOf.get(i);
    return fold === undefined || fold.header === i ? kept.push(i) - 1 : -1;
  });
  const boxes = kept.map((i) => {
    const box = drawing.boxes[i]!;
    const fold = foldOf.get(i);
    if (fold === undefined) return box;
    const entries = new Set(fold.fields.map(({ name }) => /^\[.*?\](?=\.|\[|$)/.exec(name)?.[0] ?? name))
      .size;
    const moreFields = Math.max(0, (box.ref.label.count ?? 0) - entries);
    return { ...box, fields: fold.fields, moreFields };
  });
  const arrows = drawing.arrows.flatMap((arrow): readonly DrawingArrow[] => {
    const [from, to] = [foldOf.get(arrow.from), foldOf.get(arrow.to)];
    // From one part to the next.
    if (from !== undefined && from === to) return [];
    const field =
      from === undefined ? arrow.field : (from.fieldOf.get(`${arrow.from} ${arrow.field}`) ?? null);
    if (from !== undefined && field === null) return [];
    const target = placeOf[to?.header ?? arrow.to];
    const source = placeOf[from?.header ?? arrow.from];
    if (target === undefined || source === undefined) return [];
    return [{ ...arrow, from: source, to: target, field, toField: to === undefined ? arrow.toField : null }];
  });
  return { boxes, arrows, more: drawing.more };
}

/** null: not a map's header, or its contents are not known. */
function foldAt(
  { boxes, arrows }: Pick<Drawing, 'boxes' | 'arrows'>,
  box: DrawingBox,
  header: number,
  words: ContentWords,
): Fold | null {
  if (box.ref.label.kind !== 'map') return null;
  const parts = partsOf({ boxes, arrows }, header);
  if (parts.length === 0) return null;
  const fields: FieldView[] = [];
  const fieldOf = new Map<string, number>();
  for (const part of parts) {
    const known = boxes[part]!.fields;
    known.forEach((control, at) => {
      if (!/(^|\])\.ctrl$/.test(control.name) || control.content.kind !== 'number') return;
      const prefix = control.name.slice(0, -'ctrl'.length);
      addGroup(part, known, prefix, controlBytes(control.content.text), at);
    });
  }
  return fields.length === 0 ? null : { header, fields, fieldOf, parts };

  function addGroup(
    part: number,
    known: readonly FieldView[],
    prefix: string,
    used: readonly boolean[],
    after: number,
  ): void {
    for (let slot = 0; slot < SLOTS; slot++) {
      if (used[slot] !== true) continue;
      const key = `${prefix}slots[${slot}].key`;
      const value = `${prefix}slots[${slot}].elem`;
      const isOf = (name: string, start: string): boolean =>
        name.startsWith(start) && /^($|[.[])/.test(name.slice(start.length));
      const keys = known.flatMap(({ name }, i) => (i > after && isOf(name, key) ? [i] : []));
      const values = known.flatMap(({ name }, i) => (i > after && isOf(name, value) ? [i] : []));
      if (keys.length === 0 || values.length === 0) continue;
      const text = keys.map((i) => contentText(known[i]!.content, words) || '•').join(' ');
      const name = `[${keys.length > 1 ? `{${text}}` : text}]`;
      keys.forEach((i) => fieldOf.set(`${part} ${i}`, fields.length));
      for (const i of values) {
        fieldOf.set(`${part} ${i}`, fields.length);
        fields.push({ ...known[i]!, name: `${name}${known[i]!.name.slice(value.length)}` });
      }
    }
  }
}

/** Boxes inside the map: those of its parts that are reached over parts only. */
function partsOf({ boxes, arrows }: Pick<Drawing, 'boxes' | 'arrows'>, header: number): readonly number[] {
  const parts: number[] = [];
  const seen = new Set([header]);
  const pending = [header];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { from, to } of arrows) {
      if (from !== next || seen.has(to) || boxes[to]?.ref.label.kind !== 'map-part') continue;
      seen.add(to);
      parts.push(to);
      pending.push(to);
    }
  }
  return parts;
}

/** Which slots a control word says are in use. The word is little-endian: byte 0 is slot 0. */
function controlBytes(text: string): readonly boolean[] {
  if (!/^\d{1,20}$/.test(text)) return [];
  let word = BigInt(text);
  return Array.from({ length: SLOTS }, () => {
    const byte = Number(word & 0xffn);
    word >>= 8n;
    return byte < NOT_IN_USE;
  });
}
