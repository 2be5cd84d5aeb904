import { expect, test } from 'vitest';
import type { Drawing, DrawingArrow, FieldContent, FieldView } from '../../../protocol/heap-views.ts';
import { refOf } from '../testing.ts';
import { foldMaps } from './fold-maps.ts';

const words = {
  length: () => '',
  entries: (count: number) => `${count} entries`,
  bytes: () => '',
  unknown: '?',
};
const field = (name: string, content: FieldContent): FieldView => ({ name, type: '', offset: 0, content });
const number = (text: string): FieldContent => ({ kind: 'number', text });
const text = (of: string): FieldContent => ({
  kind: 'string',
  text: of,
  cut: false,
  length: of.length,
  node: null,
});
const pointer = (node: number): FieldContent => ({ kind: 'pointer', node, address: 8, name: '' });
const arrow = (from: number, to: number, at: number | null): DrawingArrow => ({
  from,
  to,
  field: at,
  toField: null,
  edge: { kind: 'field', text: '', func: '', line: 0 },
});

/** Slots 0 and 2 in use; 1 was deleted and still has its key. */
const CONTROL = (0x8080808080000000n | 0x12n | (0xfen << 8n) | (0x34n << 16n) | (0x80n << 24n)).toString();

function mapOf(group: readonly FieldView[], count = 2): Drawing {
  const header = refOf(1, 'map[string]*main.T', { kind: 'map' });
  const box = { depth: 0, moreFields: 0 };
  return {
    boxes: [
      {
        ...box,
        ref: { ...header, label: { ...header.label, count } },
        fields: [field('.used', number('2')), field('.dirPtr', pointer(2))],
      },
      { ...box, ref: refOf(2, 'map[string]*main.T', { kind: 'map-part' }), fields: group },
      { ...box, ref: refOf(3, 'main.T'), fields: [field('.m', pointer(1))] },
    ],
    arrows: [arrow(0, 1, 1), arrow(1, 2, 6), arrow(2, 0, 0)],
    more: 0,
  };
}

const group = [
  field('.ctrl', number(CONTROL)),
  field('.slots[0].key', text('a')),
  field('.slots[0].elem', { kind: 'nil' }),
  field('.slots[1].key', text('old')),
  field('.slots[1].elem', pointer(3)),
  field('.slots[2].key', text('c')),
  field('.slots[2].elem', pointer(3)),
];

test('a map is one box with its entries; deleted ones are not among them', () => {
  const { boxes, arrows } = foldMaps(mapOf(group), words);
  expect(boxes.map(({ ref }) => ref.node)).toEqual([1, 3]);
  expect(boxes[0]!.fields.map(({ name }) => name)).toEqual(['["a"]', '["c"]']);
  expect(boxes[0]!.moreFields).toBe(0);
  expect(arrows.map(({ from, to, field: at }) => [from, to, at])).toEqual([
    [0, 1, 1],
    [1, 0, 0],
  ]);
});

test('entries that did not come are counted', () => {
  expect(foldMaps(mapOf(group, 100), words).boxes[0]!.moreFields).toBe(98);
});

test('a value with fields has a row for each', () => {
  const structs = [
    field('.ctrl', number(CONTROL)),
    field('.slots[0].key', number('7')),
    field('.slots[0].elem.x', number('1')),
    field('.slots[0].elem.y', number('2')),
  ];
  const { boxes } = foldMaps(mapOf(structs, 1), words);
  expect(boxes[0]!.fields.map(({ name }) => name)).toEqual(['[7].x', '[7].y']);
  expect(boxes[0]!.moreFields).toBe(0);
});

test('groups of a table, one after another', () => {
  const two = [
    ...group.map((one) => ({ ...one, name: `[0]${one.name}` })),
    ...group.map((one) => ({ ...one, name: `[1]${one.name}` })),
  ];
  expect(foldMaps(mapOf(two, 4), words).boxes[0]!.fields).toHaveLength(4);
});

test('without contents the parts stay', () => {
  const unknown = mapOf([field('.ctrl', { kind: 'unknown' })]);
  expect(foldMaps(unknown, words)).toBe(unknown);
});
