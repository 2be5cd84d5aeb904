/** Whether the course's page is open, in step with the address: the browser's Back closes it. */
import type { AddressBar } from '../address.ts';

export const COURSE_TABS = ['lessons', 'claims'] as const;
export type CourseTab = (typeof COURSE_TABS)[number];

export class CoursePage {
  readonly #address: AddressBar;
  #tab = $state.raw<CourseTab | null>(null);
  /** The page made a history entry of its own for it. */
  #pushed = false;

  constructor(address: AddressBar) {
    this.#address = address;
  }

  /** What it shows; null: it is closed. */
  get tab(): CourseTab | null {
    return this.#tab;
  }

  /** Opens it, or changes to another tab. */
  open(tab: CourseTab): void {
    const hash = withCourse(this.#address.read(), tab);
    if (this.#tab === null) {
      this.#address.push(hash);
      this.#pushed = true;
    } else this.#address.write(hash);
    this.#tab = tab;
  }

  close(): void {
    if (this.#tab === null) return;
    this.#tab = null;
    if (this.#pushed) this.#address.back();
    else this.#address.write(withCourse(this.#address.read(), null));
    this.#pushed = false;
  }

  /** A lesson takes its place in the history: Back leads to the program before it. */
  leave(): void {
    this.#tab = null;
    this.#pushed = false;
  }

  /** The address bar says so: a link, or the browser's Back. */
  follow(tab: CourseTab | undefined): void {
    if (tab === undefined) this.#pushed = false;
    this.#tab = tab ?? null;
  }
}

/** `hash` with the course's page open at a tab, or closed; all else stays. */
export function withCourse(hash: string, tab: CourseTab | null): string {
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('course='));
  const parts = tab === null ? others : [...others, `course=${tab}`];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
