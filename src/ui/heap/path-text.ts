/** A way from a root to an object, in the words of a sentence: `main.cache (global) → map[int]*main.T → main.T × 10,000`. */
import type { PathStep, PathView } from '../../protocol/heap-views.ts';
import { formatCount, nodeText } from './names.ts';
import type { HeapStrings } from './strings.ts';

/** Longer ones show their two ends. */
const MAX_STEPS = 5;
const SHOWN_AT_AN_END = 2;

/** `main.MyObject × 10,000`: an object, and how many like it stand there; `640 goroutines (main.ask)`. */
export function stepText({ ref, siblings, repeats }: PathStep, t: HeapStrings): string {
  const { kind, text } = ref.label;
  if (kind === 'goroutine' && siblings > 1) return t.goroutines(text, formatCount(siblings, t));
  const count = Math.max(siblings, repeats);
  return nodeText(ref.label, t) + (count > 1 ? ` × ${formatCount(count, t)}` : '');
}

/** As {@link stepText}, of a map without the number of its entries: what it holds says that. */
export function briefStepText(step: PathStep, t: HeapStrings): string {
  const { label } = step.ref;
  if (label.kind !== 'map') return stepText(step, t);
  return stepText({ ...step, ref: { ...step.ref, label: { ...label, count: null } } }, t);
}

/** The steps that a sentence has room for; null stands for those between them. */
export function briefSteps({ steps }: PathView): readonly (PathStep | null)[] {
  if (steps.length <= MAX_STEPS) return steps;
  return [...steps.slice(0, SHOWN_AT_AN_END), null, ...steps.slice(-SHOWN_AT_AN_END)];
}
