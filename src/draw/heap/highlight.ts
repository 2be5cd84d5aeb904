/** Which cells of a tree picture a selection lifts out, and which step back. */

export type Emphasis = 'matched' | 'plain' | 'dimmed';

/** A node of a tree in depth-first order; `parent` is an index before it, -1 for the first. */
export interface Nested {
  readonly parent: number;
}

/** Opacity of what steps back: still legible, clearly behind. */
export const DIMMED_OPACITY = 0.45;

/**
 * Matched cells, their holders as they are, all else dimmed. With `below`, what is under a matched cell is matched as well (a selected
 * holder stands for all it keeps). When nothing matches, nothing is dimmed: the selection is then elsewhere, not nowhere.
 */
export function emphasize(
  cells: readonly Nested[],
  matches: (index: number) => boolean,
  below: boolean,
): readonly Emphasis[] {
  const emphasis: Emphasis[] = new Array<Emphasis>(cells.length).fill('dimmed');
  cells.forEach(({ parent }, i) => {
    if (!matches(i) && !(below && parent >= 0 && emphasis[parent] === 'matched')) return;
    emphasis[i] = 'matched';
  });
  if (!emphasis.includes('matched')) return emphasis.fill('plain');
  for (let i = cells.length - 1; i >= 0; i--) {
    const { parent } = cells[i]!;
    if (parent >= 0 && emphasis[i] !== 'dimmed' && emphasis[parent] === 'dimmed') emphasis[parent] = 'plain';
  }
  return emphasis;
}
