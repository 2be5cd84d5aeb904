/** Reads and writes saved reports, which can be large, away from the page. */
import { expose, transfer } from 'comlink';
import type { Result } from '../../base/result.ts';
import type { Report } from '../../protocol/report.ts';
import {
  MAX_REPORT_CHARS,
  openReport,
  reportFile,
  type OpenedReport,
  type SavedParts,
  type SavedReportProblem,
} from '../../protocol/saved-report.ts';

export interface ReportWorkerApi {
  /** Streams are transferred. */
  open(file: Blob): Promise<Result<OpenedReport, SavedReportProblem>>;
  /** JSON. `parts` null: the figures alone. */
  save(report: Report, parts: SavedParts | null): Promise<Blob>;
}

const api: ReportWorkerApi = {
  async open(file) {
    // A character is a byte or more: a file of more bytes than this many times four is not even read.
    if (file.size > 4 * MAX_REPORT_CHARS) {
      return { ok: false, error: { kind: 'too-large', detail: `a file of ${file.size} bytes` } };
    }
    const opened = await openReport(await file.text());
    if (!opened.ok || opened.value.streams === null) return opened;
    const { observer, heap, goroutines } = opened.value.streams;
    const streams = goroutines === null ? [observer, heap] : [observer, heap, goroutines];
    return transfer(
      opened,
      streams.map(({ buffer }) => buffer as ArrayBuffer),
    );
  },
  async save(report, parts) {
    return new Blob([JSON.stringify(await reportFile(report, parts))], { type: 'application/json' });
  },
};

expose(api);
