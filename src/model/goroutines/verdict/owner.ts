/**
 * Whose is a goroutine? It serves the function from which both lead on: the calls that started it, and those that used it. A pool that
 * main makes with newPool and feeds with pool.do is main's; one that a function makes and feeds is that function's, and has been left
 * behind when the function has returned.
 */
import type { SourceLine } from '../../../protocol/heap-labels.ts';

const MAIN = 'main.main';
/** `main.init`, `example.com/a.init.0`; no method. Dots in the last element of a path are escaped. */
const INIT = /(^|\/)[^/.]+\.init(\.\d+)?$/;

/**
 * @param created frames of the go statement, outermost first
 * @param used frames of the last use, outermost first; null: it was not used
 * @returns the innermost function that both are in; empty: there is none
 */
export function ownerOf(created: readonly SourceLine[], used: readonly SourceLine[] | null): string {
  if (used === null) return created.at(-1)?.func ?? '';
  let owner = '';
  for (const [i, frame] of created.entries()) {
    const other = used[i];
    if (other?.func !== frame.func) break;
    owner = frame.func;
    // The same function, but at another line: what is further in are different calls.
    if (other.line !== frame.line) break;
  }
  return owner;
}

/** Whether what belongs to a function lives as long as the program: main.main, and what runs before it. */
export function isForLife(owner: string): boolean {
  return owner === MAIN || INIT.test(owner);
}
