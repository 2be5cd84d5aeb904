/** The gctrace lines that a program printed, as it was run with GODEBUG=gctrace=1. */
import type { OutputLog } from '../output/output-log.ts';
import { parseGcTrace, type GcTrace } from './gctrace.ts';

/** By cycle; the last one where a program pretends. Takes time in proportion to the output that is kept. */
export function printedGcTraces(output: OutputLog): ReadonlyMap<number, GcTrace> {
  const found = new Map<number, GcTrace>();
  for (const line of output.lines()) {
    if (line.kind !== 'text') continue;
    const trace = parseGcTrace(line.spans.map(({ text }) => text).join(''));
    if (trace !== null) found.set(trace.cycle, trace);
  }
  return found;
}

/** What the observer saw, and what only the runtime knows where it printed a line of the same collection. */
export function withPrinted(seen: GcTrace, printed: GcTrace | undefined): GcTrace {
  // A program can print anything: heap sizes that differ are of no collection of this run.
  const isSame =
    printed?.cycle === seen.cycle && printed.goal === seen.goal && printed.heap.join() === seen.heap.join();
  if (!isSame) return seen;
  const { cpuPercent, assist, background, idle, stacks, globals, leakCheck } = printed;
  return { ...seen, cpuPercent, assist, background, idle, stacks, globals, leakCheck };
}
