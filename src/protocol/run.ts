/** Messages between whoever starts a program (page, command line) and the worker that runs it. */
import type { ObserveLevel, SnapshotsAtGC } from './observer.ts';

/** Where a program's time comes from. `virtual`: time passes by executed work, and jumps when every goroutine waits. */
export type ClockKind = 'real' | 'virtual';
/** Virtual clock only. How much faster than real waiting is: `instant` takes no time at all. */
export type ClockSpeed = 1 | 10 | 'instant';

/** In which order goroutines run that can. `random`: drawn from the seed, so that other interleavings come about. */
export type ScheduleKind = 'usual' | 'random';

/** A program and all it can see. Transferred: `program`. */
export interface RunRequest {
  /** Names this run; every event carries it, so that a stale one can be dropped. */
  readonly id: number;
  /** A linked js/wasm binary. */
  readonly program: ArrayBuffer;
  /** Without the program's own name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What standard input begins with. */
  readonly stdin: Uint8Array;
  /** More may follow by {@link RunCommand} `stdin`: the program waits for it. Otherwise it reads EOF after `stdin`. */
  readonly stdinOpen: boolean;
  readonly clock: ClockKind;
  readonly speed: ClockSpeed;
  /** With a seed, everything random (map order, select, math/rand, crypto/rand) is the same in every run. null: really random. */
  readonly seed: number | null;
  /** `random`: on the virtual clock, with a seed, and from level `live` on. Seed 0 is the usual one all the same. */
  readonly schedule: ScheduleKind;
  /** Files placed under the working directory before the program starts. */
  readonly files: readonly RunFile[];
  /** Upper bound of linear memory, MiB. */
  readonly memoryMiB: number;
  readonly observe: ObserveLevel;
  /** Level `objects` only. */
  readonly snapshotsAtGC: SnapshotsAtGC;
}

export interface RunFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** What can be asked of a run while it goes on, and, of its files, after its end. Answered when the program next yields. */
export type RunCommand =
  /** Typed or piped input. `end`: nothing follows, the program reads EOF. Transferred: `bytes`. */
  | { readonly kind: 'stdin'; readonly id: number; readonly bytes: Uint8Array; readonly end: boolean }
  | { readonly kind: 'speed'; readonly id: number; readonly speed: ClockSpeed }
  /** Records the heap. Without level `objects` nothing happens. */
  | { readonly kind: 'snapshot'; readonly id: number }
  /** Ends the program where it is. */
  | { readonly kind: 'stop'; readonly id: number }
  /** Answered by a `files` event. */
  | { readonly kind: 'list-files'; readonly id: number }
  /** Answered by a `file` event. */
  | { readonly kind: 'read-file'; readonly id: number; readonly path: string };

/** No more written files than this are listed; which ones is left open. */
export const MAX_LISTED_FILES = 10_000;

/** A file that the program made or changed. */
export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
}

/** Why a program is no longer running. */
export type ExitKind = 'exit' | 'panic' | 'deadlock' | 'out-of-memory' | 'fatal' | 'stopped' | 'crashed';

export interface ExitStatus {
  readonly kind: ExitKind;
  /** The program's exit code; 130 when stopped, 134 when the wasm engine trapped. */
  readonly code: number;
  /** Linear memory at the end, bytes. */
  readonly memoryBytes: number;
  /** From the first instruction to the end, ms. */
  readonly wallMs: number;
  /** `crashed` only: what the engine said. */
  readonly detail?: string;
}

export const STDOUT = 1;
export const STDERR = 2;
export type StdStream = typeof STDOUT | typeof STDERR;

/**
 * What the run worker says, in the order in which things happened; only output and records may be held back a little, apart
 * from each other, until the event loop turns. `exit` or `failed` is the last, but for answers about files.
 */
export type RunEvent =
  /** The engine has compiled the program; Go is about to start. */
  | { readonly kind: 'started'; readonly id: number; readonly moduleMs: number }
  /** `bytes` follow what came before, except that `dropped` bytes were left out just ahead of them. `t`: ms since the start. */
  | {
      readonly kind: 'output';
      readonly id: number;
      readonly stream: StdStream;
      readonly bytes: Uint8Array;
      readonly dropped: number;
      readonly t: number;
    }
  /** Whole records of the observer's stream. */
  | { readonly kind: 'observe'; readonly id: number; readonly bytes: Uint8Array }
  /** Whole records of the heap stream. */
  | { readonly kind: 'heap'; readonly id: number; readonly bytes: Uint8Array }
  /** Whole records of the goroutine stream. */
  | { readonly kind: 'goroutines'; readonly id: number; readonly bytes: Uint8Array }
  /** The program reads standard input and nothing is there (`true`), or it got some (`false`). Only with `stdinOpen`. */
  | { readonly kind: 'input-wait'; readonly id: number; readonly waiting: boolean }
  /** What the program has written to its disk so far; also comes by itself just before `exit`. Sorted by path. */
  | { readonly kind: 'files'; readonly id: number; readonly files: readonly WrittenFile[] }
  /** Answers `read-file`; null: there is no such file, or no memory for a copy. */
  | { readonly kind: 'file'; readonly id: number; readonly path: string; readonly bytes: Uint8Array | null }
  | { readonly kind: 'exit'; readonly id: number; readonly status: ExitStatus }
  /** The program could not be started at all (not wasm, memory cap below its minimum, …). */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
