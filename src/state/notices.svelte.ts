import type { ShareProblem } from '../protocol/share.ts';
import type { OpenProblem } from './saved-run.ts';
import type { StoreProblem } from './store.ts';

/** Something the user should know that stops nothing. Data, not words, so that it speaks the language of the moment. */
export type Notice =
  | { readonly kind: 'storage'; readonly problem: StoreProblem }
  | { readonly kind: 'link-run' }
  | { readonly kind: 'link-problem'; readonly problem: ShareProblem }
  | { readonly kind: 'link-example'; readonly value: string }
  /** A saved report is shown. */
  | { readonly kind: 'report'; readonly name: string }
  | { readonly kind: 'report-problem'; readonly name: string; readonly problem: OpenProblem }
  /** The examples and their lessons cannot be had. */
  | { readonly kind: 'examples'; readonly detail: string }
  | { readonly kind: 'offline'; readonly detail: string }
  | { readonly kind: 'language'; readonly detail: string };

/** Notices on show, oldest first. The same thing is said once. */
export class Notices {
  #list = $state.raw<readonly Notice[]>([]);

  get list(): readonly Notice[] {
    return this.#list;
  }

  add(notice: Notice): void {
    const key = JSON.stringify(notice);
    if (this.#list.some((shown) => JSON.stringify(shown) === key)) return;
    this.#list = [...this.#list, notice];
  }

  dismiss(notice: Notice): void {
    this.#list = this.#list.filter((shown) => shown !== notice);
  }

  /** Takes away what no longer holds. */
  clear(...kinds: readonly Notice['kind'][]): void {
    this.#list = this.#list.filter(({ kind }) => !kinds.includes(kind));
  }
}
