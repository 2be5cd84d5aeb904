/** How keys move among the boxes of a drawing, and what is read out of each. Pure. */
import type { DrawingLayout } from '../../../draw/heap/drawing/drawing-layout.ts';

/** The box that an arrow key leads to from `active`; null: the key does not move. */
export function walkBoxes({ boxes, arrows }: DrawingLayout, active: number, key: string): number | null {
  if (boxes.length === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  const box = boxes[active];
  if (box === undefined) return 0;
  switch (key) {
    case 'ArrowRight':
      return follow(
        (from) => from === active,
        'to',
        (to) => boxes[to]!.layer > box.layer,
      );
    case 'ArrowLeft':
      return follow(
        (_, to) => to === active,
        'from',
        (from) => boxes[from]!.layer < box.layer,
      );
    case 'ArrowDown':
      return beside(1);
    case 'ArrowUp':
      return beside(-1);
    default:
      return null;
  }

  /** The first pointer, in the order of rows, that leads on; those that close a cycle when there is no other. */
  function follow(
    isMine: (from: number, to: number) => boolean,
    end: 'from' | 'to',
    leadsOn: (box: number) => boolean,
  ): number {
    const mine = arrows
      .map(({ content }) => content)
      .filter(({ from, to }) => isMine(from, to) && from !== to)
      .sort((a, b) => a.row - b.row);
    return (mine.find((arrow) => leadsOn(arrow[end])) ?? mine[0])?.[end] ?? active;
  }

  /** The next box of the column, up or down. */
  function beside(direction: 1 | -1): number {
    const column = boxes
      .map((_, i) => i)
      .filter((i) => boxes[i]!.layer === box!.layer)
      .sort((a, b) => boxes[a]!.y - boxes[b]!.y);
    return column[column.indexOf(active) + direction] ?? active;
  }
}

/** A box in words: its heading, then each row with where it points. */
export function boxText(
  { boxes, arrows }: DrawingLayout,
  index: number,
  pointsTo: (target: string) => string,
): string {
  const { content } = boxes[index]!;
  const targets = new Map<number, string[]>();
  for (const { content: arrow } of arrows) {
    if (arrow.from !== index) continue;
    const target = pointsTo(`${boxes[arrow.to]!.content.heading} (${arrow.to + 1})`);
    targets.set(arrow.row, [...(targets.get(arrow.row) ?? []), target]);
  }
  const rows = content.rows.map(({ name, value }, row) =>
    [name, value, ...(targets.get(row) ?? [])].filter((part) => part !== '').join(' '),
  );
  return [`${index + 1}: ${content.heading}`, ...(targets.get(-1) ?? []), ...rows].join('; ');
}
