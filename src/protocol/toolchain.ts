/** The toolchain worker's interface: source in, linked program or diagnostics out. */
import type { ExplainResult } from './escape.ts';
import type { ProgramSymbols } from './symbols.ts';

/** One file of a program; `name` is relative, with forward slashes (`main.go`, `store/store.go`, `go.mod`). */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** What kind of mistake it is, so that the page can word it in the reader's language. */
export type DiagnosticCode =
  | 'syntax'
  | 'type'
  | 'missing-package'
  | 'internal-package'
  | 'import-cycle'
  | 'not-main'
  | 'no-main-func'
  | 'mixed-packages'
  | 'cgo'
  | 'embed'
  | 'assembly'
  | 'no-go-files'
  | 'encoding'
  | 'too-large'
  | 'file-name'
  | 'go-mod'
  | 'link';

/** A mistake in the user's program. Lines and columns are 1-based; columns count bytes, as Go does. 0 = the whole file. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In Go's own words where Go says it, else in ours, in English. */
  readonly message: string;
}

/** Measured in the worker, ms. */
export interface BuildTimings {
  /** Getting what was not there yet: modules and archives. */
  readonly fetchMs: number;
  readonly compileMs: number;
  readonly linkMs: number;
}

export type BuildResult =
  | {
      readonly ok: true;
      readonly program: ArrayBuffer;
      readonly symbols: ProgramSymbols;
      readonly timings: BuildTimings;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What the worker is doing. `download` is one figure over all files under way. */
export type BuildProgress =
  | { readonly kind: 'download'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'compile'; readonly package: string }
  | { readonly kind: 'link' };

/** The worker as Comlink sees it. Failures that are not the user's (network, damaged file) reject with an {@link AssetProblem}. */
export interface ToolchainApi {
  /** Fetches modules and the archives that `files` will need, so that a build finds them there. */
  prepare(files: readonly SourceFile[], onProgress: (progress: BuildProgress) => void): Promise<void>;
  build(files: readonly SourceFile[], onProgress: (progress: BuildProgress) => void): Promise<BuildResult>;
  /** Why values escape to the heap: compiles, without linking. */
  explain(
    files: readonly SourceFile[],
    onProgress: (progress: BuildProgress) => void,
  ): Promise<ExplainResult>;
  /** URLs of the toolchain's files, as this browser fetches them: all, or only those fetched so far. */
  files(which: 'all' | 'fetched'): Promise<readonly string[]>;
}

/** Why a toolchain file could not be had. Crosses Comlink inside an Error's message as JSON after {@link ASSET_PROBLEM_PREFIX}. */
export interface AssetProblem {
  readonly kind: 'missing' | 'network' | 'truncated' | 'wrong-hash' | 'memory';
  readonly url: string;
  readonly detail: string;
}

export const ASSET_PROBLEM_PREFIX = 'heapscope-asset:';
