/** Outcomes in words, in English: for the command line and the report. The page has words of its own. */
import type { ExplorePlace, Outcome } from '../../protocol/explore.ts';
import type { GoroutineVerdict } from '../../protocol/goroutine-verdict.ts';

/** `exit 0`, `panic: close of closed channel at main.go:15; 2 goroutines stuck: chan send at main.go:9 (×2)`. */
export function describeOutcome(outcome: Outcome): string {
  const proven = outcome.verdicts.filter((verdict) => verdict.class === 'proven');
  const suspected = outcome.verdicts.filter((verdict) => verdict.class === 'suspected');
  const parts = [describeEnding(outcome)];
  if (proven.length > 0) parts.push(describeAll(proven, 'stuck'));
  if (suspected.length > 0) parts.push(describeAll(suspected, 'suspected'));
  return parts.join(outcome.kind === 'deadlock' ? ': ' : '; ');
}

/** How the program ended: `exit 0`, `fatal error: concurrent map writes at main.go:15`. */
export function describeEnding({ kind, code, message, place }: Outcome): string {
  switch (kind) {
    case 'exit':
      return `exit ${code}`;
    case 'deadlock':
      return 'deadlock';
    case 'panic':
    case 'fatal':
      return `${firstLine(message)}${place === null ? '' : ` at ${at(place)}`}`;
    case 'out-of-memory':
      return 'out of memory';
    case 'stopped':
      return 'did not end in time';
    case 'crashed':
      return 'crashed';
  }
}

/** `3 goroutines stuck: chan send at main.go:9 (×2), chan receive at main.go:12`, by line; whoever started them. */
function describeAll(verdicts: readonly GoroutineVerdict[], what: 'stuck' | 'suspected'): string {
  const counts = new Map<string, number>();
  for (const verdict of verdicts.toSorted(byLine)) {
    const where = describeOne(verdict);
    counts.set(where, (counts.get(where) ?? 0) + verdict.count);
  }
  const total = verdicts.reduce((sum, { count }) => sum + count, 0);
  const list = [...counts].map(([where, count]) => (count === 1 ? where : `${where} (×${count})`));
  return `${total} ${total === 1 ? 'goroutine' : 'goroutines'} ${what}: ${list.join(', ')}`;
}

/** `chan send at main.go:9`. */
function describeOne({ reason, blocked, created }: GoroutineVerdict): string {
  if (blocked !== null) return `${reason === '' ? 'running' : reason} at ${at(blocked)}`;
  return created === null ? reason : `${reason === '' ? 'running' : reason}, started at ${at(created)}`;
}

function byLine(a: GoroutineVerdict, b: GoroutineVerdict): number {
  const [one, other] = [a.blocked, b.blocked];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line;
}

function at({ file, line }: ExplorePlace): string {
  return line === 0 ? 'an unknown line' : `${file}:${line}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
