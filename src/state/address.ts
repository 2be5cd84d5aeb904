/** The part of the address bar that is ours. */
export interface AddressBar {
  /** `location.hash`. */
  read(): string;
  /** Replaces it without a new history entry. */
  write(hash: string): void;
  /** Goes to it with a new history entry: the browser's Back leads here again. */
  push(hash: string): void;
  /** As the browser's Back; the page hears of it as of any change of its address. */
  back(): void;
}

/** `hash` with a key that has this value, at its end, or without the key; all else stays. */
export function withKey(hash: string, key: string, value: string | null): string {
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${key}=`));
  const parts = value === null ? others : [...others, `${key}=${value}`];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Keys of a share link that are about the page and not about the program. */
const PAGE_KEYS = new Set(['lang', 'view', 'course']);

/** `hash` without the program it names: what is left once that program was edited. */
export function withoutProgram(hash: string): string {
  const kept = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => PAGE_KEYS.has(part.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? '' : `#${kept.join('&')}`;
}
