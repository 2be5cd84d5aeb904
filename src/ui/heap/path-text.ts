/** A way from a root to an object, in one line of text. */
import type { PathStep, PathView } from '../../protocol/heap-views.ts';
import { edgeText, formatCount, nodeText } from './names.ts';
import type { HeapStrings } from './strings.ts';

/** Longer ones show their two ends. */
const MAX_STEPS = 5;
const SHOWN_AT_AN_END = 2;
const ARROW = ' → ';

/** `main.MyObject × 10,000`: an object, and how many like it stand there. */
export function stepText({ ref, siblings, repeats }: PathStep, t: HeapStrings): string {
  const count = Math.max(siblings, repeats);
  return nodeText(ref.label, t) + (count > 1 ? ` × ${formatCount(count, t)}` : '');
}

/** As {@link stepText}, of a map without the number of its entries: what it holds says that. */
function briefStepText(step: PathStep, t: HeapStrings): string {
  const { label } = step.ref;
  if (label.kind !== 'map') return stepText(step, t);
  return stepText({ ...step, ref: { ...step.ref, label: { ...label, count: null } } }, t);
}

/** `main.cache (global) → map[int]*main.MyObject → main.MyObject × 10,000`; a long way is cut in its middle. */
export function pathText({ steps }: PathView, t: HeapStrings): string {
  const texts = steps.map((step) => briefStepText(step, t));
  if (texts.length <= MAX_STEPS) return texts.join(ARROW);
  return [...texts.slice(0, SHOWN_AT_AN_END), '…', ...texts.slice(-SHOWN_AT_AN_END)].join(ARROW);
}

/** The link to a step in words; `how many` of it are held in the same way is with the step. */
export function linkText({ edge }: PathStep, t: HeapStrings): string {
  return edgeText(edge, t);
}
