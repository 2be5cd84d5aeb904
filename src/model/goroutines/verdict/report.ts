/** Verdicts about goroutines as the report has them. */
import type { ReportVerdict } from '../../../protocol/report.ts';
import { HINTS, sentence } from './sentence.ts';
import type { GoroutineVerdict } from './verdict.ts';

/** What was merely alive is no verdict of the report. */
export function reportedGoroutines(verdicts: readonly GoroutineVerdict[]): readonly ReportVerdict[] {
  return verdicts.flatMap((verdict) => {
    const { kind, class: own, count, bytes, blocked, created, reason, hint } = verdict;
    if (kind === 'alive' || own === 'none') return [];
    const { file, line } = blocked ?? created ?? { file: '', line: 0 };
    return [
      {
        kind,
        class: own,
        count,
        bytes: bytes ?? 0,
        file,
        line,
        message: sentence(verdict),
        created: created === null ? null : { func: created.func, file: created.file, line: created.line },
        reason,
        hint: HINTS[hint],
      },
    ];
  });
}
