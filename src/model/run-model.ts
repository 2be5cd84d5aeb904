/** Everything the observer said about one run. Grows in place; `version` says when to look again. */
import type { ExitStatus } from '../protocol/run.ts';
import { ObserverDecoder, type DecodeProblem, type RecordSink } from './observer/decoder.ts';
import { GcCycles } from './observer/gc-cycles.ts';
import { Goroutines } from './observer/goroutines.ts';
import { Series } from './observer/series.ts';
import { Sites } from './observer/sites.ts';

export class RunModel {
  readonly series = new Series();
  readonly gc = new GcCycles();
  readonly sites = new Sites();
  readonly goroutines = new Goroutines();
  readonly #decoder = new ObserverDecoder(this.#sink());
  #version = 0;
  #exit: ExitStatus | null = null;

  /** Rises with every change. */
  get version(): number {
    return this.#version;
  }

  /** How the program ended; null while it runs. */
  get exit(): ExitStatus | null {
    return this.#exit;
  }

  /** Why the observer's stream could not be read to its end; what came before it is still here. */
  get problem(): DecodeProblem | null {
    return this.#decoder.problem;
  }

  /**
   * When the main goroutine was made, which runs init functions and then main.main: where pictures begin. What lies before is the runtime's own
   * start, half a second on a busy machine, in which nothing of the program happens. ns since the runtime started, as all times.
   */
  get startNs(): number {
    const firstSample = this.series.length > 0 ? this.series.columns.t[0]! : Infinity;
    const firstGoroutine = this.goroutines.length > 0 ? this.goroutines.columns.start[0]! : Infinity;
    // Whatever an untrusted program says: not behind the end.
    return Math.min(firstGoroutine, firstSample, this.endNs);
  }

  /** Time of the last thing seen, ns since the runtime started. */
  get endNs(): number {
    const lastSample = this.series.length > 0 ? this.series.columns.t[this.series.length - 1]! : 0;
    const lastGc = this.gc.length > 0 ? this.gc.columns.end[this.gc.length - 1]! : 0;
    return Math.max(lastSample, lastGc);
  }

  /** Takes whole records, as the run worker sends them. */
  push(bytes: Uint8Array): void {
    this.#decoder.push(bytes);
    this.#version++;
  }

  end(status: ExitStatus): void {
    this.#exit = status;
    this.#version++;
  }

  #sink(): RecordSink {
    const { series, gc, sites, goroutines } = this;
    return {
      sample: (view, at) => series.append(view, at),
      gcStart: (arg, view, at) => gc.start(arg, view, at),
      gcEnd: (arg, view, at) => gc.end(arg, view, at),
      goCreate: (siteId, view, at) =>
        goroutines.create(sites.indexOf(siteId), sites.indexOf(view.getUint32(at + 24, true)), view, at),
      goEnd: (view, at) => goroutines.end(view, at),
      site: (id, line, func, file) => sites.add(id, line, func, file),
    };
  }
}
