/** What there is to say at the end of a program beyond how it ended, which the status says: why, and what to do. */
import type { OutputLog } from '../../model/output/output-log.ts';
import type { Translate } from '../../i18n/types.ts';
import type { Outcome } from '../../state/outcome.ts';
import { MEMORY_MIB } from '../../state/preferences.svelte.ts';

export interface EndWording {
  readonly t: Translate;
  readonly bytes: (bytes: number) => string;
  /** @param ms milliseconds */
  readonly duration: (ms: number) => string;
}

const MIB = 1024 * 1024;

/** A program that does this may expect more than one. */
const COUNTS_PROCESSORS = /\bruntime\.(?:GOMAXPROCS|NumCPU)\s*\(/;

/** null when the status has said all: nearly any plain end, a stop by the user, no program at all. */
export function endNote(
  { t, bytes, duration }: EndWording,
  outcome: Outcome,
  output: OutputLog,
): string | null {
  if (outcome.kind !== 'exit') return null;
  const { status, limitMiB, timeLimitS, source } = outcome;
  switch (status.kind) {
    case 'exit':
      return COUNTS_PROCESSORS.test(source) ? t('end.oneProcessor') : null;
    case 'stopped':
      return timeLimitS === null ? null : t('end.timeLimit', { time: duration(timeLimitS * 1000) });
    case 'panic':
      return t('end.panic');
    case 'deadlock':
      return t('end.deadlock');
    case 'out-of-memory':
      return t('end.outOfMemory', { limit: bytes(limitMiB * MIB), max: bytes(MEMORY_MIB.max * MIB) });
    case 'fatal':
      return t(lastFatalError(output) === 'stack overflow' ? 'end.stackOverflow' : 'end.fatal');
    case 'crashed':
      return t('end.crashed', { detail: status.detail ?? 'WebAssembly' });
  }
}

/** A trace of a hundred goroutines, about. */
const LINES_SEARCHED = 5000;
const FATAL = /^fatal error: (.*)$/;

/** What the last `fatal error: …` among the end of the output says, as Go's runtime prints it; null without one. */
export function lastFatalError(output: OutputLog): string | null {
  const until = Math.max(0, output.length - LINES_SEARCHED);
  for (let index = output.length - 1; index >= until; index--) {
    const line = output.at(index);
    if (line?.kind !== 'text') continue;
    const found = FATAL.exec(line.spans.map(({ text }) => text).join(''))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
