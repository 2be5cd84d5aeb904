import { expect, test } from 'vitest';
import type {
  Drawing,
  DrawingArrow,
  EdgeLabel,
  FieldContent,
  FieldView,
} from '../../../protocol/heap-views.ts';
import { refOf } from '../testing.ts';
import { drawingContent, type DrawingWords } from './box-content.ts';
import { contentText } from './content-text.ts';

const words: DrawingWords = {
  length: (length, capacity) => `len ${length} cap ${capacity}`,
  entries: (count) => `${count} entries`,
  bytes: (count) => `${count} bytes`,
  unknown: '?',
  name: ({ text }) => text,
  edge: ({ text }) => text,
  moreFields: (count) => `… ${count} more`,
};

const field = (name: string, content: FieldContent, type = 'T'): FieldView => ({
  name,
  type,
  offset: 0,
  content,
});
const edge = (text: string, func = ''): EdgeLabel => ({
  kind: func === '' ? 'field' : 'local',
  text,
  func,
  line: func === '' ? 0 : 12,
});
const box = (
  node: number,
  text: string,
  fields: readonly FieldView[],
  more = {},
): Drawing['boxes'][number] => ({
  ref: refOf(node, text, more),
  depth: 0,
  fields,
  moreFields: 0,
});
const arrow = (from: number, to: number, at: number | null, toField: number | null = null): DrawingArrow => ({
  from,
  to,
  field: at,
  toField,
  edge: edge('.x'),
});
const pointer = (node: number | null): FieldContent => ({ kind: 'pointer', node, address: 64, name: '' });
const int = (text: string): FieldContent => ({ kind: 'number', text });

test.each<[FieldContent, string]>([
  [int('-5'), '-5'],
  [{ kind: 'bool', value: true }, 'true'],
  [{ kind: 'string', text: 'hello', cut: true, length: 900, node: 1 }, '"hello"…'],
  [{ kind: 'string', text: 'x'.repeat(40), cut: false, length: 40, node: 1 }, `"${'x'.repeat(24)}"…`],
  [{ kind: 'string', text: null, cut: false, length: 40, node: 1 }, 'string, 40 bytes'],
  [{ kind: 'slice', length: 3, capacity: 4, node: 1, nil: false }, 'len 3 cap 4'],
  [{ kind: 'slice', length: 0, capacity: 0, node: null, nil: true }, '∅'],
  [{ kind: 'nil' }, '∅'],
  [pointer(1), ''],
  [pointer(null), '0x40'],
  [{ kind: 'interface', type: '*main.T', value: pointer(1) }, '*main.T'],
  [{ kind: 'interface', type: 'int', value: int('7') }, 'int(7)'],
  [{ kind: 'map', entries: 2, node: 1 }, '2 entries'],
  [{ kind: 'func', name: 'main.f', node: null }, 'main.f'],
  [{ kind: 'unknown' }, '?'],
])('%o', (content, text) => {
  expect(contentText(content, words)).toBe(text);
});

test('a hostile interface in interfaces ends', () => {
  let content: FieldContent = int('1');
  for (let i = 0; i < 1e5; i++) content = { kind: 'interface', type: 'any', value: content };
  expect(contentText(content, words)).toContain('…');
});

test('arrows begin in their rows, and what has no box has a stub', () => {
  const { boxes, arrows } = drawingContent(
    {
      boxes: [
        box(1, 'main.T', [field('.id', int('1')), field('.next', pointer(2)), field('.far', pointer(99))]),
        box(2, 'main.T', [field('.id', int('2'))]),
      ],
      arrows: [arrow(0, 1, 1)],
      more: 1,
    },
    words,
  );
  expect(boxes[0]!.rows.map(({ name, port }) => [name, port])).toEqual([
    ['id', 'none'],
    ['next', 'arrow'],
    ['far', 'stub'],
  ]);
  expect(arrows).toEqual([{ from: 0, to: 1, row: 1, toRow: -1 }]);
});

test('between length and capacity an array is not in use', () => {
  const slice: FieldContent = { kind: 'slice', length: 2, capacity: 4, node: 2, nil: false };
  const elements = [0, 1, 2, 3].map((i) => field(`[${i}]`, int(String(i))));
  const drawing = (at: FieldContent): Drawing => ({
    boxes: [box(1, 'main.s', [field('', at)]), box(2, '[]int', elements)],
    arrows: [arrow(0, 1, 0, 1)],
    more: 0,
  });
  // The slice begins at element 1.
  const looks = (content: FieldContent): readonly string[] =>
    drawingContent(drawing(content), words).boxes[1]!.rows.map(({ look }) => look);
  expect(looks(slice)).toEqual(['plain', 'plain', 'plain', 'unused']);
  expect(looks(pointer(2))).toEqual(['plain', 'plain', 'plain', 'plain']);
});

test('a text that is in a row has no box for its bytes', () => {
  const text: FieldContent = { kind: 'string', text: 'hi', cut: false, length: 2, node: 2 };
  const { boxes, arrows } = drawingContent(
    {
      boxes: [
        box(1, 'main.T', [field('.name', text), field('.next', pointer(3))]),
        box(2, '', [], { kind: 'string' }),
        box(3, 'main.U', []),
      ],
      arrows: [arrow(0, 1, 0), arrow(0, 2, 1)],
      more: 0,
    },
    words,
  );
  expect(boxes.map(({ source }) => source)).toEqual([0, 2]);
  expect(arrows).toEqual([{ from: 0, to: 1, row: 1, toRow: -1 }]);
  expect(boxes[0]!.rows[0]).toMatchObject({ value: '"hi"', port: 'none' });
});

test('a block of tiny values that is reached by a pointer too keeps its box', () => {
  const text: FieldContent = { kind: 'string', text: 'hi', cut: false, length: 2, node: 2 };
  const { boxes, arrows } = drawingContent(
    {
      boxes: [
        box(1, 'main.T', [field('.name', text), field('.p', pointer(2))]),
        box(2, '', [], { kind: 'tiny-block' }),
        box(3, 'main.worker', [], { kind: 'goroutine' }),
      ],
      arrows: [arrow(0, 1, 0), arrow(0, 1, 1)],
      more: 0,
    },
    words,
  );
  // The goroutine holds nothing and has no box.
  expect(boxes.map(({ source }) => source)).toEqual([0, 1]);
  expect(arrows.map(({ row }) => row)).toEqual([1]);
});

test('local variables stand below their function', () => {
  const locals: readonly DrawingArrow[] = [
    { from: 0, to: 1, field: null, toField: null, edge: edge('list', 'main.main') },
    { from: 0, to: 1, field: null, toField: null, edge: edge('n', 'main.push') },
  ];
  const { boxes, arrows } = drawingContent(
    {
      boxes: [box(1, 'goroutine 1', [], { kind: 'goroutine' }), box(2, 'main.T', [])],
      arrows: locals,
      more: 0,
    },
    words,
  );
  expect(boxes[0]!.rows.map(({ name, look }) => [name, look])).toEqual([
    ['main.main:12', 'head'],
    ['list', 'plain'],
    ['main.push:12', 'head'],
    ['n', 'plain'],
  ]);
  expect(arrows.map(({ row }) => row)).toEqual([1, 3]);
});

test('so do those whose fields are known; one without a name is called what it is', () => {
  const local = (at: number, name: string, func: string): DrawingArrow => ({
    ...arrow(0, 1, at),
    edge: edge(name, func),
  });
  const { boxes, arrows } = drawingContent(
    {
      boxes: [
        box(1, 'goroutine 1', [field('list', pointer(2)), field('', pointer(2)), field('n', pointer(2))], {
          kind: 'goroutine',
        }),
        box(2, 'main.T', []),
      ],
      arrows: [local(0, 'list', 'main.push'), local(1, '', 'main.push'), local(2, 'n', 'main.main')],
      more: 0,
    },
    { ...words, edge: ({ text, func }) => text || `local${func}` },
  );
  expect(boxes[0]!.rows.map(({ name }) => name)).toEqual([
    'main.push:12',
    'list',
    'local',
    'main.main:12',
    'n',
  ]);
  expect(arrows.map(({ row }) => row)).toEqual([1, 2, 4]);
});

test('rows are bounded, indices that lead nowhere left out', () => {
  const fields = Array.from({ length: 500 }, (_, i) => field(`[${i}]`, int('0')));
  const { boxes, arrows } = drawingContent(
    {
      boxes: [{ ...box(1, 'T', fields), moreFields: 100 }],
      arrows: [arrow(0, 7, 1), arrow(9, 0, 1)],
      more: 0,
    },
    words,
  );
  expect(boxes[0]!.rows.length).toBeLessThan(30);
  expect(boxes[0]!.rows.at(-1)).toMatchObject({ name: '… 576 more', look: 'more' });
  expect(arrows).toEqual([]);
});
