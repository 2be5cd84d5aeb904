/** A run as a file: what is put into it, and what becomes of one that is opened. */
import { buildReport } from '../model/report.ts';
import type { OpenedReport, SavedReportProblem } from '../protocol/saved-report.ts';
import type { ReportWorkerApi } from '../workers/report/report.worker.ts';
import type { RunRecord } from './run-record.svelte.ts';

/** Reads and writes report files; rejects only when its worker cannot be had. */
export type ReportFiles = ReportWorkerApi;

/** Why a file is not shown. `empty`: a report without what its pictures are made of; `worker`: it could not be read at all. */
export type OpenProblem = SavedReportProblem['kind'] | 'empty' | 'worker';

/** A report that can be drawn. */
export type DrawableReport = OpenedReport & { readonly streams: NonNullable<OpenedReport['streams']> };

/** Bytes of observer records handled at once when a report is opened: a few ms. */
const PIECE_BYTES = 256 * 1024;

/** The report of a run that has ended, with all that its pictures are made of where that is not too long; null: it has not ended. */
export async function saveRun(
  record: RunRecord,
  goVersion: string,
  files: ReportFiles,
): Promise<{ readonly file: Blob; readonly drawable: boolean } | null> {
  const status = record.model.exit;
  if (status === null) return null;
  const { heap, clock, observe } = record;
  const heapReport = heap === null || heap.snapshots.length === 0 ? undefined : await heap.queries.report();
  const report = buildReport(record.model, status, {
    goVersion,
    observe,
    clock,
    ...(heapReport === undefined ? {} : { heap: heapReport }),
  });
  const parts = record.saved();
  return { file: await files.save(report, parts), drawable: parts !== null };
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
