/**
 * The goroutines of one schedule, judged as those of a run: a GoroutineSession without the views, which are a worker's greater part. The
 * stream is untrusted: the first record that makes no sense ends the reading, and what came before counts.
 */
import { MAX_SCHEDULE_VERDICTS } from '../../protocol/explore.ts';
import type { GoroutineVerdict } from '../../protocol/goroutine-verdict.ts';
import type { ExitStatus } from '../../protocol/run.ts';
import { GoroutineStore } from '../goroutines/store/goroutine-store.ts';
import { GoroutineStreamReader } from '../goroutines/stream/reader.ts';
import { judgeGoroutines } from '../goroutines/verdict/judge.ts';
import { aliveGoroutines } from '../goroutines/views/alive.ts';

export class ScheduleGoroutines {
  readonly #store = new GoroutineStore();
  readonly #reader = new GoroutineStreamReader(this.#store.places, this.#store);

  /** Takes whole records, in order. */
  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  /** What is concluded, once the program has ended; as ScheduleResult has it. */
  verdicts(status: Pick<ExitStatus, 'kind' | 'code'>): readonly GoroutineVerdict[] {
    const session = { store: this.#store, alive: () => aliveGoroutines(this.#store) };
    // Where a program was cut off is chance, and so is what may be suspected there.
    const wasCut = status.kind === 'stopped' || status.kind === 'crashed';
    return judgeGoroutines(session, status)
      .filter((verdict) => verdict.class === 'proven' || (verdict.class === 'suspected' && !wasCut))
      .slice(0, MAX_SCHEDULE_VERDICTS)
      .map((verdict) => ({ ...verdict, goids: [], site: 0 }));
  }
}
