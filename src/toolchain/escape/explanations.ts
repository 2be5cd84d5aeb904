import type { EscapeFlow, EscapeStep, SourcePlace } from '../../protocol/escape.ts';
import type { CompilerLine } from './lines.ts';
import { placeKey } from './surroundings.ts';

/** Of one explanation: an assignment chain of a thousand variables has a thousand flows. */
const MOST_FLOWS = 64;
const MOST_STEPS = 32;

type LineOf<K extends CompilerLine['kind']> = Extract<CompilerLine, { kind: K }>;

/** Why one variable or expression escapes, or one parameter leaks. */
export interface Explanation {
  readonly about: 'escapes' | 'leaks';
  readonly place: SourcePlace;
  readonly name: string;
  readonly flow: readonly EscapeFlow[];
}

interface Growing extends Explanation {
  readonly flow: (Omit<EscapeFlow, 'steps'> & { readonly steps: EscapeStep[] })[];
}

/** Puts explanations together from their lines, which come one after the other. */
export class Explanations {
  readonly #byPlace = new Map<string, Growing[]>();
  #open: Growing | null = null;

  begin({ place, about, name }: LineOf<'heading'>): void {
    const key = placeKey(place);
    const here = this.#byPlace.get(key) ?? [];
    this.#byPlace.set(key, here);
    this.#open = { about, place, name, flow: [] };
    here.push(this.#open);
  }

  addFlow({ place, into, from, derefs }: LineOf<'flow'>): void {
    const flow = this.#openAt(place)?.flow;
    if (flow === undefined) return;
    // Of a very long way the middle is left out: the last flow tells what it comes down to.
    if (flow.length === MOST_FLOWS) flow.pop();
    flow.push({ into, from, derefs, steps: [] });
  }

  addStep({ place, code, reason, at }: LineOf<'step'>): void {
    const steps = this.#openAt(place)?.flow.at(-1)?.steps;
    if (steps !== undefined && steps.length < MOST_STEPS) steps.push({ code, reason, place: at });
  }

  /** The first at that place that `matches`. */
  find(place: SourcePlace, matches: (explanation: Explanation) => boolean): Explanation | undefined {
    return this.#byPlace.get(placeKey(place))?.find(matches);
  }

  *all(): Iterable<Explanation> {
    for (const here of this.#byPlace.values()) yield* here;
  }

  /** Lines about code that the compiler made itself have no place, and those after them belong to none. */
  #openAt(place: SourcePlace): Growing | null {
    return this.#open !== null && placeKey(this.#open.place) === placeKey(place) ? this.#open : null;
  }
}
