import { Compartment, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { HeatLine, HeatLook } from './heat.ts';
import type * as HeatModule from './heat.ts';

/** The gutter of heat, whose code is fetched when there is the first to show. A page that cannot fetch it goes without. */
export class HeatOnDemand {
  readonly #view: () => EditorView;
  readonly #onLine: (mark: HeatLine) => void;
  readonly #place = new Compartment();
  #module: typeof HeatModule | null = null;
  #lines: readonly HeatLine[] | null = null;
  #look: HeatLook | null = null;

  constructor(view: () => EditorView, onLine: (mark: HeatLine) => void) {
    this.#view = view;
    this.#onLine = onLine;
  }

  /** Of a new state of the editor. */
  extension(): Extension {
    return this.#place.of(this.#gutter());
  }

  show(lines: readonly HeatLine[] | null): void {
    this.#lines = lines;
    if (this.#module !== null) this.redraw();
    else if (lines !== null) void this.#load();
  }

  style(look: HeatLook): void {
    this.#look = look;
    if (this.#lines !== null) this.#module?.styleHeat(this.#view(), look);
  }

  /** Shows all of it in the state that the editor has now. */
  redraw(): void {
    const view = this.#view();
    view.dispatch({ effects: this.#place.reconfigure(this.#gutter()) });
    if (this.#module === null || this.#lines === null) return;
    if (this.#look !== null) this.#module.styleHeat(view, this.#look);
    this.#module.showHeat(view, this.#lines);
  }

  #gutter(): Extension {
    return this.#module === null || this.#lines === null ? [] : this.#module.heatGutter(this.#onLine);
  }

  async #load(): Promise<void> {
    try {
      this.#module = await import('./heat.ts');
      this.redraw();
    } catch (error) {
      console.warn(
        'The gutter of allocations could not be loaded; the heap’s tables have the same figures.',
        error,
      );
    }
  }
}
