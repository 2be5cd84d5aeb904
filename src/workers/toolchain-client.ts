/** The page's end of the toolchain worker. */
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { manifestFile } from 'virtual:heapscope-build';
import type { ExplainResult } from '../protocol/escape.ts';
import type {
  BuildProgress,
  BuildResult,
  AssetProblem,
  SourceFile,
  ToolchainApi,
} from '../protocol/toolchain.ts';
import { deferred } from '../base/deferred.ts';
import { assetProblemOf } from '../toolchain/asset-error.ts';
import type { NetworkAssetsOptions } from './toolchain/network-assets.ts';

export interface ToolchainOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Aborting rejects with an AbortError. */
  readonly signal?: AbortSignal;
}

/** A toolchain file could not be had, or the worker died. */
export class ToolchainError extends Error {
  readonly problem: AssetProblem;

  constructor(problem: AssetProblem) {
    super(`${problem.kind}: ${problem.url} (${problem.detail})`);
    this.name = 'ToolchainError';
    this.problem = problem;
  }
}

interface Running {
  readonly api: Remote<ToolchainApi>;
  /** Rejects when the worker itself fails or is ended; never resolves. */
  readonly failure: Promise<never>;
  /** Ends it. Calls under way reject with an AbortError. */
  readonly end: () => void;
}

export class ToolchainClient {
  readonly #options: NetworkAssetsOptions;
  #running: Running | null = null;

  /** @param baseUrl the site's folder, with a trailing slash */
  constructor(baseUrl: string) {
    this.#options = { baseUrl: new URL('toolchain/', baseUrl).href, manifestFile };
  }

  prepare(files: readonly SourceFile[], options: ToolchainOptions = {}): Promise<void> {
    return this.#call(options, (api, onProgress) => api.prepare(files, onProgress));
  }

  /** Aborting a build ends the worker, whatever it is doing; the next call starts another. */
  async build(files: readonly SourceFile[], options: ToolchainOptions = {}): Promise<BuildResult> {
    const end = (): void => this.#terminate();
    options.signal?.addEventListener('abort', end, { once: true });
    try {
      return await this.#call(options, (api, onProgress): PromiseLike<BuildResult> =>
        api.build(files, onProgress),
      );
    } finally {
      options.signal?.removeEventListener('abort', end);
    }
  }

  /** Rejects with an AbortError when a build that is aborted takes the worker down. */
  explain(files: readonly SourceFile[], options: ToolchainOptions = {}): Promise<ExplainResult> {
    return this.#call(options, (api, onProgress): PromiseLike<ExplainResult> =>
      api.explain(files, onProgress),
    );
  }

  /** See {@link ToolchainApi.files}. */
  files(which: 'all' | 'fetched'): Promise<readonly string[]> {
    return this.#call({}, (api) => api.files(which));
  }

  async #call<T>(
    { onProgress, signal }: ToolchainOptions,
    send: (api: Remote<ToolchainApi>, onProgress: (progress: BuildProgress) => void) => PromiseLike<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const { api, failure } = (this.#running ??= this.#start());
    const report = proxy((progress: BuildProgress): void => {
      if (signal?.aborted !== true) onProgress?.(progress);
    });
    try {
      return await Promise.race([send(api, report), failure, aborted(signal)]);
    } catch (error) {
      const problem = assetProblemOf(error);
      throw problem === null ? error : new ToolchainError(problem);
    }
  }

  #start(): Running {
    const worker = new Worker(new URL('./toolchain/toolchain.worker.ts', import.meta.url), {
      type: 'module',
      name: JSON.stringify(this.#options),
    });
    const api = wrap<ToolchainApi>(worker);
    const failure = deferred<never>();
    worker.addEventListener('error', ({ message: detail }) => {
      failure.reject(new ToolchainError({ kind: 'memory', url: this.#options.baseUrl, detail }));
      this.#terminate();
    });
    failure.promise.catch(() => undefined); // told to whoever calls; a worker that fails between calls is simply replaced
    const end = (): void => {
      api[releaseProxy]();
      worker.terminate();
      failure.reject(new DOMException('the worker was ended', 'AbortError'));
    };
    return { api, failure: failure.promise, end };
  }

  #terminate(): void {
    this.#running?.end();
    this.#running = null;
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
