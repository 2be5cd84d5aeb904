/** A run as a file: what is put into it, and what becomes of one that is opened. */
import { buildReport } from '../model/report.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Report } from '../protocol/report.ts';
import type { OpenedReport } from '../protocol/saved-report.ts';
import type { GoroutineReport } from '../protocol/goroutine-views.ts';
import { isGoroutineWorkerGone, type OpenGoroutines } from './goroutine-port.ts';
import { RunGoroutines } from './goroutines.svelte.ts';
import { RunHeap } from './heap.svelte.ts';
import type { OpenHeap } from './heap-port.ts';
import { NO_SYMBOLS } from '../protocol/symbols.ts';
import { RunCopies } from '../model/run-copies.ts';
import { RunRecord, type FrameClock } from './run-record.svelte.ts';
import type { ReportWorkerApi } from '../workers/report/report.worker.ts';

/** Reads and writes report files; rejects only when its worker cannot be had. */
export type ReportFiles = ReportWorkerApi;

/**
 * Why a file is not shown. `damaged`: no report, or not a whole one; `empty`: a report without what its pictures are made of;
 * `worker`: it could not be read at all.
 */
export type OpenProblem = 'too-large' | 'damaged' | 'empty' | 'worker';

/** A report that can be drawn. */
export type DrawableReport = OpenedReport & { readonly streams: NonNullable<OpenedReport['streams']> };

/** Bytes of observer records handled at once when a report is opened: a few ms. */
const PIECE_BYTES = 256 * 1024;

const NOTHING = new Uint8Array(0);

/** A run as a file. `lacks`: what was too long to be kept, all that its pictures are made of, or its goroutines; null: nothing. */
export interface SavedFile {
  readonly file: Blob;
  readonly lacks: 'streams' | 'goroutines' | null;
}

/** The report of a run that has ended, with all that its pictures are made of where that is not too long; null: it has not ended. */
export async function saveRun(
  record: RunRecord,
  goVersion: string,
  files: ReportFiles,
): Promise<SavedFile | null> {
  const report = await reportOf(record, goVersion);
  if (report === null) return null;
  const parts = record.copies?.saved(record.heap?.symbols ?? NO_SYMBOLS, record.source ?? '') ?? null;
  const lacks = parts === null ? 'streams' : parts.goroutines === null ? 'goroutines' : null;
  return { file: await files.save(report, parts), lacks };
}

/** All that is known of a run that has ended; null: it has not ended. */
export async function reportOf(record: RunRecord, goVersion: string): Promise<Report | null> {
  const status = record.model.exit;
  if (status === null) return null;
  const { heap, goroutines, clock, observe } = record;
  const heapReport = (await heap?.reportAtEnd()) ?? null;
  await goroutines?.whenJudged();
  const goroutineReport = await goroutinesOf(record);
  return buildReport(record.model, status, {
    goVersion,
    observe,
    clock,
    ...(heapReport === null ? {} : { heap: heapReport }),
    ...(goroutineReport === null
      ? {}
      : { goroutines: goroutineReport, goroutineVerdicts: goroutines?.verdicts ?? [] }),
  });
}

/** null: the worker has gone, and the report says as much as the observer's stream does. */
async function goroutinesOf({ goroutines }: RunRecord): Promise<GoroutineReport | null> {
  if (goroutines === null || goroutines.overview === null || goroutines.failure !== null) return null;
  try {
    return await goroutines.queries.report();
  } catch (error) {
    if (isGoroutineWorkerGone(error)) return null;
    throw error;
  }
}

/** Reads a file. The console hears what exactly is wrong with one that is refused. */
export async function readRun(file: File, files: ReportFiles): Promise<Result<DrawableReport, OpenProblem>> {
  let opened;
  try {
    opened = await files.open(file);
  } catch (error) {
    console.error(error);
    return err('worker');
  }
  if (!opened.ok) {
    console.warn(`${file.name}: ${opened.error.detail}`);
    return err(opened.error.kind === 'too-large' ? 'too-large' : 'damaged');
  }
  const { streams } = opened.value;
  return streams === null ? err('empty') : ok({ ...opened.value, streams });
}

export interface SavedRunWorkers {
  readonly openHeap: OpenHeap;
  readonly openGoroutines: OpenGoroutines;
}

/** A record that shows a saved run. `fill` gives it its figures, a few at a time, until `wanted` says no. */
export function recordOf(
  { about, streams, symbols, source }: DrawableReport,
  { openHeap, openGoroutines, ...frames }: FrameClock & SavedRunWorkers,
): { readonly record: RunRecord; readonly fill: (wanted: () => boolean) => Promise<void> } {
  const heap = streams.heap.length === 0 ? null : new RunHeap(openHeap, () => Promise.resolve(symbols));
  const ofGoroutines = streams.goroutines ?? NOTHING;
  const goroutines = ofGoroutines.length === 0 ? null : new RunGoroutines(openGoroutines);
  const { clock, observe } = about;
  const record = new RunRecord(frames, {
    clock,
    heap,
    goroutines,
    observe,
    source: source === '' ? null : source,
    copies: new RunCopies(),
    saved: true,
  });
  const fill = async (wanted: () => boolean): Promise<void> => {
    if (heap !== null) record.accept({ kind: 'heap', id: 0, bytes: streams.heap });
    if (goroutines !== null) record.accept({ kind: 'goroutines', id: 0, bytes: ofGoroutines });
    for (const bytes of pieces(streams.observer)) {
      record.accept({ kind: 'observe', id: 0, bytes });
      await new Promise<void>((resolve) => setTimeout(resolve));
      if (!wanted()) return;
    }
    record.close(about.exit);
  };
  return { record, fill };
}

/** Whole records of a stream, a piece at a time. What cannot be told apart comes as one piece, for the decoder to judge. */
export function* pieces(stream: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let from = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    // Each record says its size, header included (protocol/observer.ts).
    const size = view.getUint16(at + 2, true);
    if (size < 8 || at + size > stream.length) break;
    at += size;
    if (at - from < PIECE_BYTES) continue;
    yield stream.subarray(from, at);
    from = at;
  }
  if (from < stream.length) yield stream.subarray(from);
}
