/** The page's end of the toolchain worker. */
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { manifestFile } from 'virtual:heapscope-build';
import type {
  BuildProgress,
  BuildResult,
  AssetProblem,
  SourceFile,
  ToolchainApi,
} from '../protocol/toolchain.ts';
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
  readonly worker: Worker;
  readonly api: Remote<ToolchainApi>;
  /** Rejects when the worker itself fails; never resolves. */
  readonly failure: Promise<never>;
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
    const failure = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => {
        this.#terminate();
        reject(new ToolchainError({ kind: 'memory', url: this.#options.baseUrl, detail: event.message }));
      });
    });
    failure.catch(() => undefined); // told to whoever calls; a worker that fails between calls is simply replaced
    return { worker, api: wrap<ToolchainApi>(worker), failure };
  }

  #terminate(): void {
    if (this.#running === null) return;
    this.#running.api[releaseProxy]();
    this.#running.worker.terminate();
    this.#running = null;
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
