/** Source to program: plans, compiles package by package, links. Knows neither where files come from nor who runs Go. */
import type { BuildProgress, BuildResult, Diagnostic, SourceFile } from '../protocol/toolchain.ts';
import { buildInfoLine } from './build-info.ts';
import { parseCompilerOutput } from './diagnostics.ts';
import { importClosure, type Manifest, type ToolName } from './manifest.ts';
import { planBuild, type BuildPlan, type PlannedPackage } from './plan.ts';
import { parseGlobals, parseLocals } from './symbols.ts';

/** Where the toolchain's files come from: the network and its caches in a page, a folder in Node. */
export interface AssetSource {
  readonly manifest: Manifest;
  /** Gets what is missing of the named archives and tools, in parallel. Rejects with an AssetError. */
  fetch(what: { readonly packages: readonly string[]; readonly tools: readonly ToolName[] }): Promise<void>;
  /** The bytes of an archive that was fetched. */
  archive(importPath: string): Uint8Array;
}

/** One call of a Go tool on a file system of its own. */
export interface ToolCall {
  readonly tool: ToolName;
  readonly args: readonly string[];
  /** Absolute path to content; never written to. */
  readonly inputs: ReadonlyMap<string, Uint8Array>;
  readonly cwd: string;
  /** The file to hand back. */
  readonly output: string;
  /** Set in its environment, beside what every tool gets. */
  readonly env: Readonly<Record<string, string>>;
  /** Another file to hand back, of text. */
  readonly notes: string;
}

export interface ToolOutcome {
  readonly code: number;
  /** What it printed, both streams. */
  readonly text: string;
  /** null: it did not write the file. */
  readonly output: Uint8Array | null;
  /** Empty where it did not write them. */
  readonly notes: string;
}

/** Runs a tool in a fresh instance of its module and gives its memory back. */
export type RunTool = (call: ToolCall) => Promise<ToolOutcome>;

const SRC = '/src';
const STD = '/std';
/** Where our compiler and linker write what they know of variables. */
const NOTES = '/notes';
const encoder = new TextEncoder();

export class Toolchain {
  readonly #assets: AssetSource;
  readonly #runTool: RunTool;

  constructor(assets: AssetSource, runTool: RunTool) {
    this.#assets = assets;
    this.#runTool = runTool;
  }

  get manifest(): Manifest {
    return this.#assets.manifest;
  }

  /** Fetches what building `files` will need. A program that cannot be planned still gets the tools. */
  async prepare(files: readonly SourceFile[]): Promise<void> {
    const planned = planBuild(files, this.#assets.manifest);
    await this.#fetch(planned.ok ? planned.plan.stdImports : []);
  }

  async build(
    files: readonly SourceFile[],
    onProgress: (progress: BuildProgress) => void,
  ): Promise<BuildResult> {
    const planned = planBuild(files, this.#assets.manifest);
    if (!planned.ok) return planned;
    const { plan } = planned;

    const started = performance.now();
    const closure = await this.#fetch(plan.stdImports);
    const fetched = performance.now();

    const inputs = new Map<string, Uint8Array>(
      closure.map((path) => [archivePath(path), this.#assets.archive(path)]),
    );
    const config = closure.map((path) => `packagefile ${path}=${archivePath(path)}\n`);
    let main: Uint8Array | null = null;
    const locals: string[] = [];
    for (const entry of plan.packages) {
      onProgress({ kind: 'compile', package: entry.importPath });
      const compiled = await this.#compile(entry, plan, inputs, config.join(''));
      if (!compiled.ok) return compiled;
      locals.push(compiled.locals);
      if (entry.importPath === 'main') main = compiled.archive;
      else {
        const path = `/pkg/${entry.importPath}.a`;
        inputs.set(path, compiled.archive);
        config.push(`packagefile ${entry.importPath}=${path}\n`);
      }
    }
    if (main === null) throw new Error('a plan without package main');
    const compiledAt = performance.now();

    onProgress({ kind: 'link' });
    const linked = await this.#link(main, inputs, config.join('') + buildInfoLine(plan.module));
    if (!linked.ok) return linked;
    const timings = {
      fetchMs: fetched - started,
      compileMs: compiledAt - fetched,
      linkMs: performance.now() - compiledAt,
    };
    const symbols = { globals: parseGlobals(linked.globals), locals: parseLocals(locals) };
    return { ok: true, program: linked.program, symbols, timings };
  }

  async #fetch(stdImports: readonly string[]): Promise<readonly string[]> {
    const packages = importClosure(this.#assets.manifest, stdImports);
    await this.#assets.fetch({ packages, tools: ['compile', 'link'] });
    return packages;
  }

  async #compile(
    entry: PlannedPackage,
    plan: BuildPlan,
    archives: ReadonlyMap<string, Uint8Array>,
    config: string,
  ): Promise<
    { ok: true; archive: Uint8Array; locals: string } | { ok: false; diagnostics: readonly Diagnostic[] }
  > {
    const inputs = new Map(archives);
    inputs.set('/importcfg', encoder.encode(config));
    for (const { name, text } of entry.files) inputs.set(`${SRC}/${name}`, encoder.encode(text));
    const output = '/out.a';
    const result = await this.#runTool({
      tool: 'compile',
      cwd: SRC,
      args: [
        ...['-o', output, '-p', entry.importPath, '-importcfg', '/importcfg', '-lang', plan.language],
        // File names in traces stay relative; every mistake is listed, not only the first ten.
        ...['-trimpath', `${SRC}=>`, '-complete', '-pack', '-e', '-c=1'],
        ...entry.files.map(({ name }) => `./${name}`),
      ],
      inputs,
      output,
      env: { HEAPSCOPE_LOCALS: NOTES },
      notes: NOTES,
    });
    if (result.code === 0 && result.output !== null)
      return { ok: true, archive: result.output, locals: result.notes };
    const { diagnostics, rest } = parseCompilerOutput(result.text);
    if (diagnostics.length === 0) throw new Error(`the compiler failed (exit code ${result.code}):\n${rest}`);
    return { ok: false, diagnostics };
  }

  async #link(
    main: Uint8Array,
    archives: ReadonlyMap<string, Uint8Array>,
    config: string,
  ): Promise<
    { ok: true; program: ArrayBuffer; globals: string } | { ok: false; diagnostics: readonly Diagnostic[] }
  > {
    const inputs = new Map(archives);
    inputs.set('/importcfg', encoder.encode(config));
    inputs.set('/main.a', main);
    const output = '/out.wasm';
    const result = await this.#runTool({
      tool: 'link',
      cwd: '/',
      args: ['-o', output, '-importcfg', '/importcfg', '-s', '-w', '-buildid=', '/main.a'],
      inputs,
      output,
      env: { HEAPSCOPE_GLOBALS: NOTES },
      notes: NOTES,
    });
    if (result.code === 0 && result.output !== null) {
      const { output: bytes } = result;
      const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
      const program = (whole ? bytes.buffer : bytes.slice().buffer) as ArrayBuffer;
      return { ok: true, program, globals: result.notes };
    }
    const undeclared = /function main is undeclared in the main package/.test(result.text);
    const message = undeclared ? 'function main is undeclared in the main package' : result.text.trim();
    const code = undeclared ? 'no-main-func' : 'link';
    return { ok: false, diagnostics: [{ code, file: '', line: 0, column: 0, message }] };
  }
}

function archivePath(importPath: string): string {
  return `${STD}/${importPath}.a`;
}
