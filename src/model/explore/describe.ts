/** Outcomes in words, in English: for the command line and the report. The page has words of its own. */
import type { ExplorePlace, Outcome, StuckGroup } from '../../protocol/explore.ts';

/** `exit 0`, `panic: close of closed channel at main.go:15; 2 goroutines stuck: chan send at main.go:9`. */
export function describeOutcome(outcome: Outcome): string {
  const { kind, stuck } = outcome;
  const ending = endingOf(outcome);
  if (stuck.length === 0) return ending;
  const count = stuck.reduce((sum, group) => sum + group.count, 0);
  const word = count === 1 ? 'goroutine' : 'goroutines';
  return `${ending}${kind === 'deadlock' ? ': ' : '; '}${count} ${word} stuck: ${stuck.map(describeStuck).join(', ')}`;
}

function endingOf({ kind, code, message, place }: Outcome): string {
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

/** `chan send at main.go:9 (×3)`. */
export function describeStuck(group: StuckGroup): string {
  return `${group.reason} at ${at(group)}${group.count === 1 ? '' : ` (×${group.count})`}`;
}

function at({ file, line }: ExplorePlace): string {
  return line === 0 ? 'an unknown line' : `${file}:${line}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
