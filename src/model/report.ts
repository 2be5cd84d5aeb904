/** The report of a run: everything in the model as plain JSON. Pure; messages are in English, as reports are for tools. */
import { formatBytes } from '../base/format.ts';
import type { GoroutineReport } from '../protocol/goroutine-views.ts';
import type { ObserveLevel } from '../protocol/observer.ts';
import {
  REPORT_SCHEMA,
  type Report,
  type ReportGcCycle,
  type ReportGoroutine,
  type ReportSample,
} from '../protocol/report.ts';
import type { ExitStatus } from '../protocol/run.ts';
import type { GoroutineVerdict } from './goroutines/verdict/verdict.ts';
import type { HeapReport } from './heap/heap-session.ts';
import type { ReadonlyColumn } from './columns.ts';
import { reportVerdicts } from './report-verdicts.ts';
import type { RunModel } from './run-model.ts';
import { rowsWithExtremes } from './thinning.ts';

export interface ReportOptions {
  /** As `go1.27.4`. */
  readonly goVersion: string;
  readonly observe: ObserveLevel;
  readonly clock: 'real' | 'virtual';
  /** Beyond this, samples are thinned, keeping extremes of heap and goroutines. */
  readonly maxSamples?: number;
  /** Level `objects`: what HeapSession.report says. */
  readonly heap?: HeapReport;
  /** What GoroutineSession.report says; without it the observer's stream tells who was started and ended. */
  readonly goroutines?: GoroutineReport;
  /** What the goroutine stream says (judgeGoroutines). Without it there is only the number of goroutines to judge by. */
  readonly goroutineVerdicts?: readonly GoroutineVerdict[];
}

export const DEFAULT_REPORT_SAMPLES = 20_000;

export function buildReport(model: RunModel, status: ExitStatus, options: ReportOptions): Report {
  return {
    schema: REPORT_SCHEMA,
    go: options.goVersion,
    exit: { kind: status.kind, code: status.code, memoryBytes: status.memoryBytes, wallMs: status.wallMs },
    observe: options.observe,
    clock: options.clock,
    samples: samplesOf(model, options.maxSamples ?? DEFAULT_REPORT_SAMPLES),
    gc: gcOf(model),
    goroutines: options.goroutines?.goroutines ?? goroutinesOf(model),
    omittedGoroutines: options.goroutines?.omitted ?? model.goroutines.folded,
    snapshots: options.heap?.snapshots ?? [],
    verdicts: [
      ...reportVerdicts(model, status, (bytes) => formatBytes(bytes, 'en'), options.goroutineVerdicts),
      ...(options.heap?.verdicts ?? []),
    ],
  };
}

function samplesOf(model: RunModel, maxSamples: number): readonly ReportSample[] {
  const c = model.series.columns;
  return thinnedRows(model.series.length, maxSamples, [c.heapLive, c.goroutines]).map((row) => ({
    t: c.t[row]!,
    heapLive: c.heapLive[row]!,
    heapInUse: c.heapInUse[row]!,
    stackInUse: c.stackInUse[row]!,
    sys: c.sys[row]!,
    totalAlloc: c.totalAlloc[row]!,
    mallocs: c.mallocs[row]!,
    frees: c.frees[row]!,
    numGC: c.numGC[row]!,
    goroutines: c.goroutines[row]!,
  }));
}

/** Row numbers, halved as often as it takes to be at most `most`; `columns` keep their extremes. */
function thinnedRows(length: number, most: number, columns: readonly ReadonlyColumn[]): number[] {
  let rows = Array.from({ length }, (_, row) => row);
  const atLeast = columns.length * 2 + 2;
  while (rows.length > Math.max(most, atLeast)) {
    const current = rows;
    const values = columns.map((column) => current.map((row) => column[row]!));
    const kept = rowsWithExtremes(current.length, values);
    if (kept.length === current.length) break;
    rows = Array.from(kept, (i) => current[i]!);
  }
  return rows;
}

function gcOf(model: RunModel): readonly ReportGcCycle[] {
  const c = model.gc.columns;
  return Array.from({ length: model.gc.length }, (_, row) => ({
    start: c.start[row]!,
    end: c.end[row]!,
    pauses: [
      { start: c.start[row]!, duration: c.markStart[row]! - c.start[row]! },
      { start: c.markEnd[row]!, duration: c.end[row]! - c.markEnd[row]! },
    ],
    heapBefore: c.heapBefore[row]!,
    heapAfter: c.heapAfter[row]!,
    goal: c.heapGoal[row]!,
    forced: c.forced[row] === 1,
  }));
}

function goroutinesOf(model: RunModel): readonly ReportGoroutine[] {
  const c = model.goroutines.columns;
  return Array.from({ length: model.goroutines.length }, (_, row) => ({
    id: c.id[row]!,
    parent: c.parent[row]!,
    created: c.site[row] === 0 ? null : model.sites.at(c.site[row]!),
    states: [],
    omittedStates: 0,
    end: Number.isFinite(c.end[row]!) ? c.end[row]! : null,
  }));
}
