/**
 * What the state needs from the workers, as interfaces: the app passes the real ones in, the tests their own.
 */
import type { ExplainResult } from '../protocol/escape.ts';
import type { LessonRun, LessonText, LessonView, Section } from '../protocol/lesson/lesson.ts';
import type { RunEvent, RunRequest } from '../protocol/run.ts';
import type { ProgramSymbols } from '../protocol/symbols.ts';
import type { AssetProblem, BuildProgress, BuildResult, SourceFile } from '../protocol/toolchain.ts';
import type { RunHandle } from '../workers/sandbox/run-session.ts';

export type { RunHandle, RunMessage } from '../workers/sandbox/run-session.ts';

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

/** The sandbox. */
export interface Runner {
  /** Gets a sandbox ready, so that the next run starts sooner. */
  warm(): void;
  run(request: Omit<RunRequest, 'id'>, onEvent: (event: RunEvent) => void): RunHandle;
}

/** A linked program, and what is known of its variables: fetched when the first heap is looked at. */
export interface LinkedProgram {
  readonly program: ArrayBuffer;
  readonly symbols: () => Promise<ProgramSymbols>;
}

/** The program built ahead of time for an example; null when `sourceText` is not the example's own text. */
export type LoadPrebuilt = (slug: string, sourceText: string) => Promise<LinkedProgram | null>;

/** One lesson in one language, a chunk of its own. */
export type LoadLesson = () => Promise<LessonText>;

/** A built-in program, as the build hands it to the page. */
export interface Example {
  readonly slug: string;
  /** Place in the course. */
  readonly order: number;
  readonly section: Section;
  readonly title: Readonly<Record<'en' | 'zh' | 'fr', string>>;
  /** One sentence for the gallery. */
  readonly summary: Readonly<Record<'en' | 'zh' | 'fr', string>>;
  /** The article that it answers first; none for what goes beyond them. */
  readonly seed?: string;
  /** One Go file or a txtar archive. */
  readonly source: string;
  /** How it is run, unless the user says otherwise; missing: as any program. */
  readonly run?: LessonRun;
  /** What the page opens when it runs. */
  readonly view?: LessonView;
  /** It never ends by itself. */
  readonly endless: boolean;
  /** Load the lesson; English is always there. */
  readonly lessons: Readonly<{ en: LoadLesson } & Partial<Record<'zh' | 'fr', LoadLesson>>>;
  /** Loads the same program without the leak. */
  readonly fixed?: () => Promise<string>;
}
