/** What the command line gathers of a run at its level, and the report that comes of it. */
import { GoroutineSession } from '../model/goroutines/goroutine-session.ts';
import { judgeGoroutines } from '../model/goroutines/verdict/judge.ts';
import { accusedGroups, withKept } from '../model/goroutines/verdict/kept.ts';
import type { GoroutineVerdict } from '../model/goroutines/verdict/verdict.ts';
import { HeapSession } from '../model/heap/heap-session.ts';
import { buildReport, RunModel } from '../model/index.ts';
import type { ObserveLevel } from '../protocol/observer.ts';
import type { Report } from '../protocol/report.ts';
import type { ClockKind, ExitStatus } from '../protocol/run.ts';
import type { ProgramSymbols } from '../protocol/symbols.ts';

export interface ObservationOptions {
  readonly symbols: ProgramSymbols;
  readonly observe: ObserveLevel;
  readonly clock: ClockKind;
  readonly goVersion: string;
  /** Without goroutines a report has neither them nor what is said of them. */
  readonly withGoroutines: boolean;
}

/** Takes the records of one run as they come. */
export class Observation {
  readonly #options: ObservationOptions;
  readonly #model = new RunModel();
  readonly #heap: HeapSession | null;
  readonly #goroutines: GoroutineSession | null;

  constructor(options: ObservationOptions) {
    const { observe, symbols, withGoroutines } = options;
    this.#options = options;
    this.#heap = observe === 'objects' ? new HeapSession({ symbols }) : null;
    this.#goroutines = observe === 'off' || !withGoroutines ? null : new GoroutineSession();
  }

  addRecords(bytes: Uint8Array): void {
    this.#model.push(bytes);
  }

  addHeap(bytes: Uint8Array): void {
    this.#heap?.push(bytes);
  }

  addGoroutines(bytes: Uint8Array): void {
    this.#goroutines?.push(bytes);
  }

  /** The program has ended; nothing is added afterwards. */
  end(status: ExitStatus): void {
    this.#model.end(status);
    this.#heap?.end();
    this.#goroutines?.end();
  }

  /** Of a run that has ended. */
  report(status: ExitStatus): Report {
    const { goVersion, observe, clock } = this.#options;
    return buildReport(this.#model, status, {
      ...{ goVersion, observe, clock },
      ...(this.#heap === null ? {} : { heap: this.#heap.report() }),
      ...(this.#goroutines === null
        ? {}
        : {
            goroutines: this.#goroutines.report(),
            goroutineVerdicts: judge(this.#goroutines, this.#heap, status),
          }),
    });
  }
}

/** At level `objects` with what the goroutines keep alive. */
function judge(
  goroutines: GoroutineSession,
  heap: HeapSession | null,
  status: ExitStatus,
): readonly GoroutineVerdict[] {
  const verdicts = judgeGoroutines(goroutines, status);
  return heap === null ? verdicts : withKept(verdicts, heap.keptAtEnd(accusedGroups(verdicts)));
}
