/** Differences as text for a terminal. */
import type { Accepted } from './accepted.ts';
import type { Difference } from './compare.ts';

const LINES_SHOWN = 12;

export function describeDifference({ program, aspect, line, native, ours }: Difference): string {
  const where = aspect === 'exit' ? 'exit code' : `${aspect}, line ${line}`;
  return [`FAILED ${program}: ${where}`, ...marked('native', native), ...marked('ours  ', ours)].join('\n');
}

export function describeStale({ program, aspect, native, ours }: Accepted): string {
  const lines = [...marked('native', native), ...marked('ours  ', ours)];
  return [`STALE  ${program}: ${aspect} no longer differs like this`, ...lines].join('\n');
}

function marked(side: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, LINES_SHOWN).map((text) => `         ${side} ${JSON.stringify(text)}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `         ${side} and ${rest} more`] : shown;
}
