/** How the figures of two runs differ, and which of that is worth a sentence. */
import type { ExitKind } from '../../protocol/run.ts';
import { FIGURE_NAMES, FIGURE_UNITS, type FigureName, type RunFigures } from './run-figures.ts';

/** Seen from the first run: the second one has … */
export type Difference =
  | { readonly kind: 'same' }
  /** No more apart than the runtime's own work makes two runs. */
  | { readonly kind: 'close' }
  | {
      readonly kind: 'less' | 'more';
      /** The larger over the smaller; null: the smaller is 0. */
      readonly ratio: number | null;
      /** In the figure's unit. */
      readonly by: number;
    };

/** Share of the larger figure below which a difference says nothing. */
const NOISE_SHARE = 0.02;
/** So does one of less than this: what the runtime itself needs varies by as much. Goroutines are counted exactly. */
const NOISE: Readonly<Record<FigureName, number>> = {
  lastFloor: 64 * 1024,
  highestHeap: 64 * 1024,
  goroutinesAtEnd: 0,
  highestStack: 32 * 1024,
  collections: 1,
  allocatedBytes: 64 * 1024,
  allocatedObjects: 500,
  duration: 1e6,
};

/** null: one of the runs does not have the figure. */
export function differenceOf(
  name: FigureName,
  { [name]: first }: RunFigures,
  { [name]: second }: RunFigures,
): Difference | null {
  if (first === null || second === null) return null;
  if (first === second) return { kind: 'same' };
  const [smaller, larger] = first < second ? [first, second] : [second, first];
  const by = larger - smaller;
  const exact = NOISE[name] === 0;
  if (!exact && (by <= NOISE[name] || by < larger * NOISE_SHARE)) return { kind: 'close' };
  return {
    kind: second < first ? 'less' : 'more',
    ratio: smaller === 0 ? null : larger / smaller,
    by,
  };
}

/** The order in which figures are worth a sentence: what stays matters more than what passes. */
const TELLING = [
  'lastFloor',
  'goroutinesAtEnd',
  'highestHeap',
  'allocatedBytes',
  'highestStack',
  'collections',
  'duration',
] as const satisfies readonly FigureName[];
export type TellingName = (typeof TELLING)[number];
/** More sentences are a table, and there is one. */
const MAX_SENTENCES = 2;

/** Figures to say something about, most telling first. */
export function tellingFigures(first: RunFigures, second: RunFigures): readonly TellingName[] {
  const differs = (name: FigureName): boolean => {
    const difference = differenceOf(name, first, second);
    return difference !== null && difference.kind !== 'same' && difference.kind !== 'close';
  };
  const telling = TELLING.filter(differs);
  // A lower floor under a lower peak is one piece of news, not two.
  const news = telling.includes('lastFloor') ? telling.filter((name) => name !== 'highestHeap') : telling;
  return news.slice(0, MAX_SENTENCES);
}

/** Ways to end, where they tell the two runs apart. */
export function endsDiffer(
  first: { readonly kind: ExitKind; readonly code: number },
  second: { readonly kind: ExitKind; readonly code: number },
): boolean {
  return first.kind !== second.kind || (first.kind === 'exit' && first.code !== second.code);
}

/** Figures that at least one run has, in the order of a table. */
export function figuresThere(...runs: readonly RunFigures[]): readonly FigureName[] {
  return FIGURE_NAMES.filter((name) => runs.some((run) => run[name] !== null));
}

/** Goroutines, and small numbers of anything, are told apart by counting: "3 fewer". */
export function isCounted(name: FigureName, by: number): boolean {
  return name === 'goroutinesAtEnd' || (FIGURE_UNITS[name] === 'count' && by <= 20);
}
