/** What stands in each box of a drawing: a heading and rows, and which rows are where arrows begin. */
import type {
  Drawing,
  DrawingArrow,
  DrawingBox,
  EdgeLabel,
  FieldView,
  NodeLabel,
} from '../../../protocol/heap-views.ts';
import { isRoot, toneOf, type NodeTone } from '../node-colors.ts';
import { targetOf } from '../field-target.ts';
import { contentText, type ContentWords } from './content-text.ts';

export interface DrawingWords extends ContentWords {
  readonly name: (label: NodeLabel) => string;
  readonly edge: (edge: EdgeLabel) => string;
  /** `… 12 more`. */
  readonly moreFields: (count: number) => string;
}

/** What begins in a row: nothing, an arrow to a box, or one to something that is not drawn. */
export type RowPort = 'none' | 'arrow' | 'stub';

export interface BoxRow {
  /** Left; empty: the row has none. */
  readonly name: string;
  readonly value: string;
  readonly port: RowPort;
  /** `head`: names the rows below it, a function's frame. `unused`: between a slice's length and its capacity. */
  readonly look: 'plain' | 'head' | 'unused' | 'more';
}

export interface BoxContent {
  /** Index in {@link Drawing.boxes}. */
  readonly source: number;
  readonly heading: string;
  readonly tone: NodeTone;
  readonly isRoot: boolean;
  readonly rows: readonly BoxRow[];
}

/** A pointer from a row to a box or a row of it. */
export interface ArrowContent {
  /** Indices of {@link BoxContent}. */
  readonly from: number;
  readonly to: number;
  /** Row it begins in; -1: the heading. */
  readonly row: number;
  /** Row it points at; -1: the heading, which stands for the object's start. */
  readonly toRow: number;
}

export interface DrawingContent {
  readonly boxes: readonly BoxContent[];
  readonly arrows: readonly ArrowContent[];
}

/** Rows a box has at most; a hundred boxes of this height are still a picture. */
const MAX_ROWS = 24;
/** More than any program's drawing has; a hostile stream may hold more. */
const MAX_ARROWS = 10_000;

/**
 * Boxes and arrows of what the worker answered. A string's bytes have no box of their own where the text is in a row already, nor has a
 * closure a row for its function, which is its heading. Indices that lead nowhere are left out.
 */
export function drawingContent(drawing: Drawing, words: DrawingWords): DrawingContent {
  const known = drawing.arrows
    .slice(0, MAX_ARROWS)
    .filter(({ from, to }) => drawing.boxes[from] !== undefined && drawing.boxes[to] !== undefined);
  const arrows = known.filter((arrow) => !isInline(drawing, arrow));
  // What only such texts lead to has nothing more to show.
  const [reached, left] = [new Set(known.map(({ to }) => to)), new Set(arrows.map(({ to }) => to))];
  const holds = new Set(arrows.map(({ from }) => from));
  const kept = drawing.boxes.flatMap(({ ref, fields }, i) => {
    // A goroutine without a variable that leads anywhere is not worth a box.
    const isIdle = isRoot(ref.label.kind) && fields.length === 0 && !holds.has(i);
    return (left.has(i) || !reached.has(i)) && !isIdle ? [i] : [];
  });
  const placeOf = new Map(kept.map((box, place) => [box, place]));
  const made = kept.map((i) =>
    contentOf(
      drawing.boxes[i]!,
      i,
      arrows.filter(({ from, to }) => from === i && placeOf.has(to)),
      usedElements(drawing, arrows, i),
      words,
    ),
  );
  const rowsOf = made.map(({ rowOfField }) => rowOfField);
  const seen = new Set<string>();
  const result: ArrowContent[] = [];
  for (const arrow of arrows) {
    const [from, to] = [placeOf.get(arrow.from), placeOf.get(arrow.to)];
    if (from === undefined || to === undefined) continue;
    const row = made[from]!.rowOfArrow.get(arrow) ?? rowOfField(rowsOf[from]!, arrow.field);
    const toRow = rowOfField(rowsOf[to]!, arrow.toField);
    const key = `${from} ${row} ${to} ${toRow}`;
    if (seen.has(key)) continue;
    seen.add(key);
    result.push({ from, to, row, toRow });
  }
  return { boxes: made.map(({ box }) => box), arrows: result };
}

/** The row it begins in shows the text it leads to. */
function isInline({ boxes }: Drawing, { from, field }: DrawingArrow): boolean {
  const content = field === null ? undefined : boxes[from]!.fields[field]?.content;
  return content?.kind === 'string' && content.text !== null;
}

/** Elements of an array that slices over it use; null: not only slices lead there, all of it is in use. */
function usedElements({ boxes }: Drawing, arrows: readonly DrawingArrow[], index: number): number | null {
  let used = 0;
  let found = false;
  for (const { from, field, to, toField } of arrows) {
    if (to !== index) continue;
    const content = field === null ? undefined : boxes[from]!.fields[field]?.content;
    if (content?.kind !== 'slice') return null;
    found = true;
    const first = toField === null ? 0 : (elementOf(boxes[index]!.fields[toField]) ?? 0);
    used = Math.max(used, first + content.length);
  }
  return found ? used : null;
}

/** Index of the element that a field is or lies in: `[3].x`. */
function elementOf(field: FieldView | undefined): number | null {
  const index = /^\[(\d+)/.exec(field?.name ?? '')?.[1];
  return index === undefined ? null : Number(index);
}

function rowOfField(rows: readonly number[], field: number | null): number {
  return field === null ? -1 : (rows[field] ?? -1);
}

interface MadeBox {
  readonly box: BoxContent;
  /** Row of each field that has one. */
  readonly rowOfField: readonly number[];
  /** Rows of arrows that begin at no field. */
  readonly rowOfArrow: ReadonlyMap<DrawingArrow, number>;
}

function contentOf(
  { ref, fields, moreFields }: DrawingBox,
  source: number,
  outgoing: readonly DrawingArrow[],
  used: number | null,
  words: DrawingWords,
): MadeBox {
  const rows: BoxRow[] = [];
  const rowOf: number[] = [];
  let frame = '';
  /** Variables of a goroutine stand below their function and where it is. */
  const openFrame = ({ func, line }: EdgeLabel): void => {
    if (func === '' || func === frame) return;
    frame = func;
    const name = line === 0 ? func : `${func}:${line}`;
    rows.push({ name, value: '', port: 'none', look: 'head' });
  };
  const shown = fields.slice(0, MAX_ROWS);
  const starts = new Set(outgoing.map(({ field }) => field));
  shown.forEach((field, i) => {
    if (isPadding(field) || (i === 0 && ref.label.kind === 'closure' && field.content.kind === 'func')) {
      rowOf.push(-1);
      return;
    }
    const local = outgoing.find((arrow) => arrow.field === i && arrow.edge.func !== '')?.edge;
    if (local !== undefined) openFrame(local);
    rowOf.push(rows.length);
    const element = elementOf(field);
    const isUnused = used !== null && element !== null && element >= used;
    const port = starts.has(i) ? 'arrow' : needsStub(field) ? 'stub' : 'none';
    rows.push({
      name: field.name.replace(/^\./, '') || (local === undefined ? '' : words.edge({ ...local, func: '' })),
      value: contentText(field.content, words),
      port,
      look: isUnused ? 'unused' : 'plain',
    });
  });
  const rowOfArrow = new Map<DrawingArrow, number>();
  for (const arrow of outgoing) {
    if (arrow.field !== null && arrow.field < shown.length) continue;
    if (rows.length >= 2 * MAX_ROWS) break;
    const { edge } = arrow;
    openFrame(edge);
    rowOfArrow.set(arrow, rows.length);
    // Below its function's name a variable needs no more than its own.
    const name = edge.func !== '' && edge.text !== '' ? edge.text : words.edge(edge);
    rows.push({ name: name.replace(/^\./, ''), value: '', port: 'arrow', look: 'plain' });
  }
  const more = moreFields + fields.length - shown.length;
  if (more > 0) rows.push({ name: words.moreFields(more), value: '', port: 'none', look: 'more' });
  const root = isRoot(ref.label.kind);
  const box = { source, heading: words.name(ref.label), tone: toneOf(ref), isRoot: root, rows };
  return { box, rowOfField: rowOf, rowOfArrow };
}

/** Fields without a name or a size: they are there for the compiler, not for a reader. */
function isPadding({ name, type, content }: FieldView): boolean {
  return content.kind === 'unknown' && (/(^|\.)_$/.test(name) || /^\[0\]|\bnoCopy$/.test(type));
}

/** It leads to an object that has no box; a string whose text is there needs none. */
function needsStub({ content }: FieldView): boolean {
  if (content.kind === 'string' && content.text !== null) return false;
  if (content.kind === 'interface' && content.value.kind === 'string' && content.value.text !== null)
    return false;
  return targetOf(content) !== null;
}
