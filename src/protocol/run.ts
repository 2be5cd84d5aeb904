/** Messages between whoever starts a program (page, command line) and the worker that runs it. */
import type { ObserveLevel } from './observer.ts';

/** A program and all it can see. Transferred: `program`. */
export interface RunRequest {
  /** Names this run; every event carries it, so that a stale one can be dropped. */
  readonly id: number;
  /** A linked js/wasm binary. */
  readonly program: ArrayBuffer;
  /** Without the program's own name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** All of standard input; the program reads EOF after it. */
  readonly stdin: Uint8Array;
  /** Files placed under the working directory before the program starts. */
  readonly files: readonly RunFile[];
  /** Upper bound of linear memory, MiB. */
  readonly memoryMiB: number;
  readonly observe: ObserveLevel;
}

export interface RunFile {
  readonly name: string;
  readonly data: Uint8Array;
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

/** What the run worker says. Order is the order in which things happened. */
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
  | { readonly kind: 'exit'; readonly id: number; readonly status: ExitStatus }
  /** The program could not be started at all (not wasm, memory cap below its minimum, …). */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
