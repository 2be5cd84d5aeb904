import { isEditOf } from './edit-of.ts';
import type { Example } from './ports.ts';
import { DEFAULT_RUN_SETTINGS, type RunSettings } from './run-settings.ts';

/** Code that had to make room for an example or a link, so that the user can have it back. */
export interface ShelvedSource {
  readonly text: string;
  /** The example it started from, if any. */
  readonly example: string | null;
  /** How it was run. */
  readonly settings: RunSettings;
}

/** How many are kept; the one put aside longest ago goes first. */
const SHELF_SIZE = 3;

/** The user's program: its text, how it is to be run, where it came from, and what it replaced. */
export class Source {
  #examples = $state.raw<readonly Example[]>([]);
  #text = $state.raw('');
  #origin = $state.raw<string | null>(null);
  #settings = $state.raw(DEFAULT_RUN_SETTINGS);
  /** Newest last. */
  #shelf = $state.raw<readonly ShelvedSource[]>([]);
  #revision = $state(0);

  /** The example that the text was at first, whatever has become of it since. */
  readonly example = $derived.by(() => this.#examples.find(({ slug }) => slug === this.#origin) ?? null);
  /** The example that is open as it is shipped; null once it was edited. */
  readonly untouchedExample = $derived.by(() =>
    this.example !== null && this.#text === this.example.source ? this.example : null,
  );
  /** The example that is open, as it is shipped or edited; null once something else took its place. Undo brings it back. */
  readonly recognizedExample = $derived.by(() =>
    this.example !== null && isEditOf(this.#text, this.example.source) ? this.example : null,
  );
  /** The text is somebody's own: it would be lost if it were replaced. */
  readonly precious = $derived.by(() => this.untouchedExample === null && this.#text.trim() !== '');

  /** In the order of the course; empty until they are there. */
  get examples(): readonly Example[] {
    return this.#examples;
  }

  /** The examples have come. */
  offer(examples: readonly Example[]): void {
    this.#examples = examples;
  }

  /** One Go file or a txtar archive. */
  get text(): string {
    return this.#text;
  }

  get settings(): RunSettings {
    return this.#settings;
  }

  /** Code that was replaced, newest last. */
  get shelf(): readonly ShelvedSource[] {
    return this.#shelf;
  }

  /** Rises when the text was replaced from outside the editor. */
  get revision(): number {
    return this.#revision;
  }

  findExample(slug: string): Example | null {
    return this.#examples.find((example) => example.slug === slug) ?? null;
  }

  /** The user typed. */
  edit(text: string): void {
    this.#text = text;
  }

  /** The user chose otherwise how it is to be run. */
  configure(changes: Partial<RunSettings>): void {
    this.#settings = { ...this.#settings, ...changes };
  }

  /** What `settings` does not name is as the example has it: the settings of the last program go with that. */
  openExample(example: Example, settings: Partial<RunSettings> = {}): void {
    this.#open(example.source, example, settings);
  }

  /** Opens text from a link; text that is exactly an example's counts as that example. */
  openText(text: string, settings: Partial<RunSettings> = {}): void {
    const example = this.#examples.find(({ source }) => source === text);
    this.#open(text, example ?? null, settings);
  }

  /** Puts a stored draft back, as it was left. */
  restore(program: ShelvedSource, shelf: readonly ShelvedSource[]): void {
    this.#set(program);
    this.#shelf = shelf;
  }

  /** Opens what was put aside last. What is open now goes to the far end of the shelf, so that pressing again goes round. */
  takeBack(): void {
    const back = this.#shelf.at(-1);
    if (back === undefined) return;
    const rest = this.#shelf.slice(0, -1);
    this.#shelf = this.precious ? [this.#current(), ...rest] : rest;
    this.#set(back);
  }

  clearShelf(): void {
    this.#shelf = [];
  }

  #open(text: string, example: Example | null, changes: Partial<RunSettings>): void {
    if (this.precious && text !== this.#text) {
      this.#shelf = [...this.#shelf, this.#current()].slice(-SHELF_SIZE);
    }
    const settings = { ...usualSettings(example), ...changes };
    this.#set({ text, example: example?.slug ?? null, settings });
  }

  #current(): ShelvedSource {
    return { text: this.#text, example: this.#origin, settings: this.#settings };
  }

  #set({ text, example, settings }: ShelvedSource): void {
    this.#text = text;
    this.#origin = example;
    this.#settings = settings;
    this.#revision++;
  }
}

/** How a program is run unless somebody says otherwise. */
export function usualSettings(example: Pick<Example, 'run'> | null): RunSettings {
  const clock = example?.run?.clock ?? DEFAULT_RUN_SETTINGS.clock;
  return { ...DEFAULT_RUN_SETTINGS, clock };
}
