/** The part of the address bar that is ours. */
export interface AddressBar {
  /** `location.hash`. */
  read(): string;
  /** Replaces it without a new history entry. */
  write(hash: string): void;
  /** Replaces it with a new history entry. */
  push(hash: string): void;
  /** As the browser's Back. */
  back(): void;
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
