/** Reads the report that the runtime writes to standard error when a program dies. */
import type { ExplorePlace } from '../../protocol/explore.ts';
import { isStdPackage, packageOf } from '../stream/code-places.ts';

export interface LastWords {
  /** `panic: …` or `fatal error: …`; empty: there are none. */
  readonly message: string;
  /** The innermost line of the program in the first trace. */
  readonly place: ExplorePlace | null;
  /** What came before them. */
  readonly before: string;
}

const BEGIN = /^(?:panic: |fatal error: )/gm;
/** The function of a frame with its arguments, and in the next line its place. */
const FRAME = /^(\S+?)\((?:[^()]|\([^()]*\))*\)\n\t(\S+\.go):(\d{1,7})/gm;

/** @param stderr all that was written to it. A program that writes like the runtime does is taken at its word. */
export function lastWords(stderr: string): LastWords {
  const start = [...stderr.matchAll(BEGIN)].at(-1)?.index;
  if (start === undefined) return { message: '', place: null, before: stderr };
  const report = stderr.slice(start);
  const trace = report.search(/^goroutine \S+/m);
  const message = (trace < 0 ? report : report.slice(0, trace)).trim();
  return { message, place: trace < 0 ? null : placeOf(report.slice(trace)), before: stderr.slice(0, start) };
}

/** Only the first goroutine's trace: it is the one that died. */
function placeOf(traces: string): ExplorePlace | null {
  const [first = ''] = traces.split('\n\n', 1);
  for (const [, func = '', file = '', line = '0'] of first.matchAll(FRAME)) {
    const name = packageOf(func);
    // The builtin `panic` has none.
    if (name !== '' && !isStdPackage(name)) return { func, file, line: Number(line) };
  }
  return null;
}
