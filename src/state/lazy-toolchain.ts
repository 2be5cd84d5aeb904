import type { ExplainResult } from '../protocol/escape.ts';
import type { BuildResult, SourceFile } from '../protocol/toolchain.ts';
import type { Toolchain, ToolchainOptions } from './ports.ts';

/** A toolchain that also says which files it is made of. */
export interface InspectableToolchain extends Toolchain {
  /** URLs: of all its files, or of those fetched so far. */
  files(which: 'all' | 'fetched'): Promise<readonly string[]>;
}

/** A toolchain whose code is fetched at its first use. When that fails, the call rejects and the next one tries again. */
export class LazyToolchain implements InspectableToolchain {
  readonly #load: () => Promise<InspectableToolchain>;
  #loaded: Promise<InspectableToolchain> | null = null;

  constructor(load: () => Promise<InspectableToolchain>) {
    this.#load = load;
  }

  async prepare(files: readonly SourceFile[], options?: ToolchainOptions): Promise<void> {
    return (await this.#get()).prepare(files, options);
  }

  async build(files: readonly SourceFile[], options?: ToolchainOptions): Promise<BuildResult> {
    const toolchain = await this.#get();
    // What was aborted meanwhile is not even begun.
    options?.signal?.throwIfAborted();
    return toolchain.build(files, options);
  }

  async explain(files: readonly SourceFile[], options?: ToolchainOptions): Promise<ExplainResult> {
    return (await this.#get()).explain(files, options);
  }

  async files(which: 'all' | 'fetched'): Promise<readonly string[]> {
    return (await this.#get()).files(which);
  }

  #get(): Promise<InspectableToolchain> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }
}
