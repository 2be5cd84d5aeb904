/** Whether the user is in the middle of typing something, so that the focus must not be taken away. */

const POPOVER = '[popover]:popover-open';
const EDITABLE = 'input, select, textarea, [contenteditable="true"]';

export class TypingWatch {
  #typed = false;

  /** A key was pressed, anywhere in the page. */
  note(): void {
    this.#typed = true;
  }

  /** A program begins: the key that ran it, and what was typed before, do not count. */
  reset(): void {
    this.#typed = false;
  }

  /** The focus may go elsewhere. @param active `document.activeElement` */
  mayMoveFrom(active: Pick<Element, 'matches' | 'closest'> | null): boolean {
    if (active === null) return true;
    if (active.closest(POPOVER) !== null) return false;
    return !this.#typed || !active.matches(EDITABLE);
  }
}
