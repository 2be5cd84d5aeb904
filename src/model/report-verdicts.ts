/** What the report concludes from a run, in English. The page words the same judgements in the reader's language. */
import type { ReportVerdict } from '../protocol/report.ts';
import type { ExitStatus } from '../protocol/run.ts';
import { reportedGoroutines } from './goroutines/verdict/report.ts';
import type { GoroutineVerdict } from './goroutines/verdict/verdict.ts';
import type { RunModel } from './run-model.ts';
import { judgeGoroutines } from './verdict/goroutine-growth.ts';
import { judgeHeapGrowth } from './verdict/heap-growth.ts';

export function reportVerdicts(
  model: RunModel,
  status: ExitStatus,
  formatBytes: (bytes: number) => string,
  goroutineVerdicts?: readonly GoroutineVerdict[],
): readonly ReportVerdict[] {
  const verdicts: ReportVerdict[] = [];
  const nowhere = { file: '', line: 0 };
  const ofGoroutines = reportedGoroutines(goroutineVerdicts ?? []);
  verdicts.push(...ofGoroutines);
  if (status.kind === 'deadlock' && ofGoroutines.length === 0) {
    const message = 'All goroutines were asleep: none could ever be woken.';
    verdicts.push({
      kind: 'deadlock',
      class: 'proven',
      count: lastGoroutines(model),
      bytes: 0,
      ...nowhere,
      message,
    });
  }
  if (status.kind === 'out-of-memory') {
    const message = `The program needed more than the memory it may have; it held ${formatBytes(status.memoryBytes)}.`;
    verdicts.push({ kind: 'oom', class: 'proven', count: 1, bytes: status.memoryBytes, ...nowhere, message });
  }
  const heap = judgeHeapGrowth(model.gc);
  if (heap.kind === 'rising') {
    verdicts.push({
      kind: 'heap-growth',
      class: 'suspected',
      count: heap.gcs,
      bytes: heap.toBytes - heap.fromBytes,
      ...nowhere,
      message:
        `The heap's floor rose from ${formatBytes(heap.fromBytes)} to ${formatBytes(heap.toBytes)} ` +
        `over ${heap.gcs} GCs: something is kept.`,
    });
  }
  if (goroutineVerdicts !== undefined) return verdicts;
  const goroutines = judgeGoroutines(model);
  if (goroutines.kind === 'growing') {
    const { alive, more, site, aliveFromSite } = goroutines;
    const where = site.line > 0 ? `; ${aliveFromSite} of them were started at ${site.file}:${site.line}` : '';
    verdicts.push({
      kind: 'goroutine-leak',
      class: 'suspected',
      count: more,
      bytes: 0,
      file: site.file,
      line: site.line,
      message: `${alive} goroutines were still alive at the end, ${more} more than at the start${where}.`,
    });
  }
  return verdicts;
}

function lastGoroutines(model: RunModel): number {
  const { series } = model;
  return series.length > 0 ? series.columns.goroutines[series.length - 1]! : 0;
}
