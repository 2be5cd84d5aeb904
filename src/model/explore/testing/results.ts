/** Results for tests. */
import type { ScheduleResult } from '../../../protocol/explore.ts';
import type { GoroutineVerdict } from '../../../protocol/goroutine-verdict.ts';

/** A schedule that ends well. */
export const result = (seed: number, changes: Partial<ScheduleResult> = {}): ScheduleResult => ({
  seed,
  kind: 'exit',
  code: 0,
  message: '',
  place: null,
  output: 'a\nb\n',
  verdicts: [],
  ...changes,
});

/** Goroutines that are stuck in a send at a line. */
export const stuckAt = (line: number, changes: Partial<GoroutineVerdict> = {}): GoroutineVerdict => ({
  kind: 'goroutine-leak',
  class: 'proven',
  rule: 'unreachable',
  count: 1,
  blocked: { func: 'main.f', file: 'main.go', line },
  reason: 'chan send',
  created: { func: 'main.main', file: 'main.go', line: 3 },
  site: 0,
  func: 'main.f',
  hint: 'receive-all',
  goids: [],
  bytes: null,
  ...changes,
});

/** One that waits for what nobody has used for long. */
export const suspectedAt = (line: number, changes: Partial<GoroutineVerdict> = {}): GoroutineVerdict =>
  stuckAt(line, { class: 'suspected', rule: 'abandoned', ...changes });
