/**
 * What the state needs from the workers, as interfaces: the app passes the real ones in, the tests their own.
 */
import type { ExplainResult } from '../protocol/escape.ts';
import type { ExitStatus, RunCommand, RunEvent, RunRequest, WrittenFile } from '../protocol/run.ts';
import type { AssetProblem, BuildProgress, BuildResult, SourceFile } from '../protocol/toolchain.ts';

export interface ToolchainOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Aborting rejects with an AbortError and gives the worker up. */
  readonly signal?: AbortSignal;
}

/** The compiler and linker. Rejects with an AbortError or a {@link ToolchainFailure}. */
export interface Toolchain {
  /** Fetches what `files` will need, so that `build` finds it there. */
  prepare(files: readonly SourceFile[], options?: ToolchainOptions): Promise<void>;
  build(files: readonly SourceFile[], options?: ToolchainOptions): Promise<BuildResult>;
  /** Why values escape. It waits its turn in the worker; when a build is aborted meanwhile, it goes with it. */
  explain(files: readonly SourceFile[], options?: ToolchainOptions): Promise<ExplainResult>;
}

/** A rejection that is not the user's doing. */
export interface ToolchainFailure extends Error {
  readonly problem: AssetProblem;
}

export function isToolchainFailure(error: unknown): error is ToolchainFailure {
  return error instanceof Error && 'problem' in error;
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** `Omit` of each member of a union, which `Omit` itself would flatten. */
type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/** What a run can be told; questions about files have methods of their own. */
export type RunMessage = WithoutId<Extract<RunCommand, { kind: 'stdin' | 'speed' }>>;

export interface RunHandle {
  /** Ends the program at once, whatever it does. */
  stop(): void;
  /** Tells the program's worker; `bytes` of input are given away. Without effect after the end. */
  send(message: RunMessage): void;
  /** What the program has written to its disk so far, sorted by path. Also after the end; none once another run began. */
  listFiles(): Promise<readonly WrittenFile[]>;
  /** A copy of one file, as it is now; null when there is none. */
  readFile(path: string): Promise<Uint8Array | null>;
  /** Rejects when the program could not be started. */
  readonly done: Promise<ExitStatus>;
}

/** The sandbox. */
export interface Runner {
  /** Gets a sandbox ready, so that the next run starts sooner. */
  warm(): void;
  run(request: Omit<RunRequest, 'id'>, onEvent: (event: RunEvent) => void): RunHandle;
}

/** The program built ahead of time for an example; null when `sourceText` is not the example's own text. */
export type LoadPrebuilt = (slug: string, sourceText: string) => Promise<ArrayBuffer | null>;

/** One lesson in one language, a chunk of its own. */
export type LoadLesson = () => Promise<string>;

/** A built-in program, as the build hands it to the page. */
export interface Example {
  readonly slug: string;
  readonly title: Readonly<Record<'en' | 'zh' | 'fr', string>>;
  /** One sentence for the gallery. */
  readonly summary: Readonly<Record<'en' | 'zh' | 'fr', string>>;
  /** Which topic it belongs to. */
  readonly seed: string;
  /** One Go file or a txtar archive. */
  readonly source: string;
  /** Load the lesson, HTML made at build time from our own Markdown; English is always there. */
  readonly lessons: Readonly<{ en: LoadLesson } & Partial<Record<'zh' | 'fr', LoadLesson>>>;
}
