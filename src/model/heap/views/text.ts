/** Labels in English, for reports and profiles; the page has words of its own. */
import { formatBytes } from '../../../base/format.ts';
import type { EdgeLabel, NodeLabel } from '../../../protocol/heap-labels.ts';
import type { PathStep, PathView } from '../../../protocol/heap-objects.ts';
import type { Suspect } from '../../../protocol/heap-views.ts';

const count = new Intl.NumberFormat('en');

/** `map[int]*main.T`, `[]int × 10`, `main.cache (global)`, `goroutine 7 (main.worker)`. */
export function labelText({ kind, text, count: n }: NodeLabel): string {
  switch (kind) {
    case 'value':
      return text;
    case 'array':
      return n === null ? `[]${text}` : `[]${text} × ${count.format(n)}`;
    case 'map':
      return text === '' ? 'map' : text;
    case 'map-part':
      return text === '' ? 'part of a map' : `part of ${text}`;
    case 'channel':
      return n === null ? text || 'chan' : `${text || 'chan'} (buffer ${count.format(n)})`;
    case 'closure':
      return text === '' ? 'closure' : `closure ${text}`;
    case 'string':
      return n === null ? 'string bytes' : `string bytes × ${count.format(n)}`;
    case 'bytes':
      return n === null ? '[]byte' : `[]byte × ${count.format(n)}`;
    case 'runes':
      return n === null ? '[]rune' : `[]rune × ${count.format(n)}`;
    case 'tiny-block':
      return 'tiny block';
    case 'runtime':
      return 'runtime memory';
    case 'unknown':
      return text === '' ? 'unknown type' : text;
    case 'global':
      return text === '' ? `a global at 0x${(n ?? 0).toString(16)}` : `${text} (global)`;
    case 'goroutine':
      return text === '' ? `goroutine ${n ?? 0}` : `goroutine ${n ?? 0} (${text})`;
    case 'timer':
      return 'timer';
    case 'finalizer':
    case 'cleanup':
      return text === '' ? kind : `${kind} ${text}`;
    case 'queued-finalizer':
      return text === '' ? 'finalizer waiting to run' : `finalizer ${text} waiting to run`;
    case 'weak-handle':
      return 'weak pointer';
    case 'root':
      return 'all roots';
  }
}

/** `.next`, `[key]`, `local variable m of main.main`. */
export function edgeText({ kind, text, func }: EdgeLabel): string {
  const of = func === '' ? '' : ` of ${func}`;
  switch (kind) {
    case 'field':
    case 'offset':
      return text;
    case 'key':
      return `[key]${text}`;
    case 'value':
      return `[value]${text}`;
    case 'buffer':
      return `buffer${text}`;
    case 'captured':
      return text === '' ? 'captured variable' : `captured variable ${text}`;
    case 'local':
      return text === '' ? `local variable${of}` : `local variable ${text}${of}`;
    case 'argument':
      return text === '' ? `argument${of}` : `argument ${text}${of}`;
    case 'deferred':
      return `deferred call${of}`;
    case 'goroutine':
      return 'goroutine';
    case 'root':
      return '';
    case 'finalizer':
      return `kept for the finalizer${text === '' ? '' : `: ${text}`}`;
  }
}

/** One step of a path, with how many there are. */
export function stepText({ ref, siblings, repeats }: PathStep): string {
  const many = repeats > 1 ? repeats : siblings;
  if (many <= 1) return labelText(ref.label);
  if (ref.label.kind !== 'goroutine') return `${labelText(ref.label)} × ${count.format(many)}`;
  const { text } = ref.label;
  return `${count.format(many)} goroutines${text === '' ? '' : ` (${text})`}`;
}

/** The steps of a path; a variable on a stack stands for its goroutine: `m (local variable of main.main, goroutine 1)`. */
export function pathTexts({ steps, omitted }: PathView): readonly string[] {
  const parts = steps.map(stepText);
  const [first, second] = steps;
  const isLocal = second?.edge.kind === 'local' || second?.edge.kind === 'argument';
  if (first !== undefined && isLocal && second.edge.text !== '') {
    const what = second.edge.kind === 'local' ? 'local variable' : 'argument';
    const { siblings } = first;
    const whose =
      siblings > 1 ? `${count.format(siblings)} goroutines` : `goroutine ${first.ref.label.count ?? 0}`;
    parts[0] = `${second.edge.text} (${what} of ${second.edge.func}, ${whose})`;
  }
  if (omitted !== null) parts.splice(omitted.before, 0, '…');
  return parts;
}

/** `main.cache (global) → map[int]*main.MyObject → main.MyObject × 10,000 — 10.2 MB, 94 % of the heap, made at main.go:17`. */
export function suspectText({ path, retained, share, site }: Suspect): string {
  const parts = pathTexts(path);
  const percent = Math.round(share * 100);
  const made = site === null || site.line === 0 ? '' : `, made at ${site.file}:${site.line}`;
  return `${parts.join(' → ')} — ${formatBytes(retained, 'en')}, ${percent} % of the heap${made}`;
}
