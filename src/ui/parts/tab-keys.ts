/** The entry of a tab list that a key leads to, around its ends; null: the key is none of theirs. */
export function neighbour<T>(entries: readonly T[], current: T, key: string): T | null {
  const last = entries.length - 1;
  const at = entries.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return entries[at === last ? 0 : at + 1] ?? null;
    case 'ArrowLeft':
      return entries[at <= 0 ? last : at - 1] ?? null;
    case 'Home':
      return entries[0] ?? null;
    case 'End':
      return entries[last] ?? null;
    default:
      return null;
  }
}
