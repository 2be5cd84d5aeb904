const STEP = 0.02;
const MIN = 0.1;
const MAX = 0.9;

/**
 * What a key does to a splitter (WAI-ARIA window splitter pattern): arrows along the axis move it by 2 %, Home and End
 * go to its limits. null: the key is not the splitter's.
 */
export function keyToShare(key: string, direction: 'columns' | 'rows', share: number): number | null {
  const [less, more] = direction === 'columns' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  switch (key) {
    case less:
      return Math.max(MIN, share - STEP);
    case more:
      return Math.min(MAX, share + STEP);
    case 'Home':
      return MIN;
    case 'End':
      return MAX;
    default:
      return null;
  }
}
