/** A table with bars as a picture, for files: what the page shows as an HTML table. */
import type { HeapColor } from './heap-theme.ts';
import { rectShape, textShape, type Picture, type Shape } from './picture.ts';
import { fitText } from './text-fit.ts';

export interface BarPart {
  /** Share of the bar's column, from its left side: 0 … 1. */
  readonly from: number;
  readonly to: number;
  readonly color: HeapColor;
}

export type TableCell =
  | { readonly kind: 'text'; readonly text: string; readonly mono?: boolean }
  | { readonly kind: 'number'; readonly text: string }
  /** `axis`: where its zero is, 0 … 1; null: at the left, without a line. */
  | { readonly kind: 'bar'; readonly parts: readonly BarPart[]; readonly axis: number | null };

export interface TableColumn {
  readonly heading: string;
  /** px. */
  readonly width: number;
}

export interface TablePicture {
  /** Above the table; may be empty. */
  readonly sentence: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

const ROW = 22;
const HEADING = 26;
const MARGIN = 16;
const GAP = 14;
const SIZE = 12;
/** Letters in a line of the sentence, about. */
const SENTENCE_SIZE = 13;

export function tablePicture({ sentence, columns, rows }: TablePicture): Picture {
  const lefts = columns.map(
    (_, i) => MARGIN + columns.slice(0, i).reduce((x, { width }) => x + width + GAP, 0),
  );
  const width = MARGIN * 2 + columns.reduce((sum, column) => sum + column.width + GAP, -GAP);
  const lines = wrap(sentence, (width - 2 * MARGIN) / (SENTENCE_SIZE * 0.56));
  const top = 8 + lines.length * 19;
  const shapes: Shape[] = lines.map((line, i) =>
    textShape(MARGIN, 16 + i * 19, line, { size: SENTENCE_SIZE }),
  );
  columns.forEach(({ heading, width: of }, i) => {
    const isNumber = rows[0]?.[i]?.kind === 'number';
    const x = isNumber ? lefts[i]! + of : lefts[i]!;
    const anchor = isNumber ? 'end' : 'start';
    const text = fitText(heading, of, SIZE);
    shapes.push(textShape(x, top + 17, text, { bold: true, color: 'muted', anchor }));
  });
  shapes.push(
    rectShape({ x: MARGIN, y: top + HEADING - 3, width: width - 2 * MARGIN, height: 1 }, { fill: 'grid' }),
  );
  rows.forEach((cells, row) => {
    const y = top + HEADING + row * ROW;
    cells.forEach((cell, i) => shapes.push(...cellShapes(cell, lefts[i]!, y, columns[i]!.width)));
  });
  return { size: { width, height: top + HEADING + rows.length * ROW + 12 }, shapes };
}

function cellShapes(cell: TableCell, x: number, y: number, width: number): readonly Shape[] {
  const baseline = y + 15;
  switch (cell.kind) {
    case 'text': {
      const mono = cell.mono === true;
      return [textShape(x, baseline, fitText(cell.text, width, SIZE, mono), { mono })];
    }
    case 'number':
      return [textShape(x + width, baseline, cell.text, { anchor: 'end' })];
    case 'bar': {
      const at = (share: number): number => x + width * Math.max(0, Math.min(1, share));
      const parts = cell.parts.map(({ from, to, color }) =>
        rectShape(
          { x: at(from), y: y + 5, width: Math.max(0, at(to) - at(from)), height: 12 },
          { fill: color },
        ),
      );
      const ground = rectShape({ x, y: y + 5, width, height: 12 }, { fill: 'runtime' });
      if (cell.axis === null) return [ground, ...parts];
      return [
        ...parts,
        rectShape({ x: at(cell.axis) - 0.5, y: y + 2, width: 1, height: 18 }, { fill: 'muted' }),
      ];
    }
  }
}

/** Lines of about `letters` letters, broken at spaces; East Asian text, which has none, anywhere. */
function wrap(text: string, letters: number): readonly string[] {
  if (text === '') return [];
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? []) {
    const wide = /[\u2e80-\uffef]/.test(word) ? 1.8 : word.length;
    if (length + wide > letters && line !== '') {
      lines.push(line.trimEnd());
      [line, length] = ['', 0];
    }
    line += word;
    length += wide;
  }
  return [...lines, line];
}
