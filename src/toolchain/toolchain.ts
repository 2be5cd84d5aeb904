/** Source to program: plans, compiles package by package, links. Knows neither where files come from nor who runs Go. */
import type { ExplainResult } from '../protocol/escape.ts';
import type { BuildProgress, BuildResult, Diagnostic, SourceFile } from '../protocol/toolchain.ts';
import { buildInfoLine } from './build-info.ts';
import { NOTES, type RunTool } from './go-tool.ts';
import { importClosure, type Manifest, type ToolName } from './manifest.ts';
import { PackageCompiler } from './package-compiler.ts';
import { planBuild } from './plan.ts';
import { parseGlobals, parseLocals } from './symbols.ts';

/** Where the toolchain's files come from: the network and its caches in a page, a folder in Node. */
export interface AssetSource {
  readonly manifest: Manifest;
  /** Gets what is missing of the named archives and tools, in parallel. Rejects with an AssetError. */
  fetch(what: { readonly packages: readonly string[]; readonly tools: readonly ToolName[] }): Promise<void>;
  /** The bytes of an archive that was fetched. */
  archive(importPath: string): Uint8Array;
}

const encoder = new TextEncoder();

/**
 * What the compiler may say about the escapes of one program, characters. 100 kB of source come to about 1 MB; but an
 * explanation goes through every assignment on its way, so there are programs of that size that would come to hundreds.
 */
const EXPLANATION_LIMIT = 8 << 20;

type Report = (progress: BuildProgress) => void;

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
    await this.#fetch(planned.ok ? planned.plan.stdImports : [], ['compile', 'link']);
  }

  async build(files: readonly SourceFile[], onProgress: Report): Promise<BuildResult> {
    const planned = planBuild(files, this.#assets.manifest);
    if (!planned.ok) return planned;
    const { plan } = planned;

    const started = performance.now();
    const std = await this.#fetch(plan.stdImports, ['compile', 'link']);
    const fetched = performance.now();

    const compiler = new PackageCompiler(this.#runTool, plan.language, std);
    let main: Uint8Array | null = null;
    const locals: string[] = [];
    for (const entry of plan.packages) {
      onProgress({ kind: 'compile', package: entry.importPath });
      const compiled = await compiler.compile(entry);
      if (compiled.kind === 'mistakes') return { ok: false, diagnostics: compiled.diagnostics };
      if (compiled.kind === 'cut') throw new Error('the compiler was ended without a limit');
      main = compiled.archive;
      locals.push(compiled.locals);
    }
    // The plan has it last.
    if (main === null) throw new Error('a plan without package main');
    const compiledAt = performance.now();

    onProgress({ kind: 'link' });
    const linked = await this.#link(main, compiler.archives, compiler.config + buildInfoLine(plan.module));
    if (!linked.ok) return linked;
    const timings = {
      fetchMs: fetched - started,
      compileMs: compiledAt - fetched,
      linkMs: performance.now() - compiledAt,
    };
    const symbols = { globals: parseGlobals(linked.globals), locals: parseLocals(locals) };
    return { ok: true, program: linked.program, symbols, timings };
  }

  /**
   * Compiles and does not link: why values escape. The compiler takes no longer for saying so, and its archives are the
   * same; it is a call of its own because the text to explain is often not one that is built: an example has its
   * program from elsewhere, and an edit is explained before it is run.
   */
  async explain(files: readonly SourceFile[], onProgress: Report): Promise<ExplainResult> {
    const planned = planBuild(files, this.#assets.manifest);
    if (!planned.ok) return planned;
    const { plan } = planned;
    const std = await this.#fetch(plan.stdImports, ['compile']);
    const compiler = new PackageCompiler(this.#runTool, plan.language, std);
    let text = '';
    let cut = false;
    for (const entry of plan.packages) {
      onProgress({ kind: 'compile', package: entry.importPath });
      const compiled = await compiler.compile(entry, { explainLimit: EXPLANATION_LIMIT - text.length });
      if (compiled.kind === 'mistakes') return { ok: false, diagnostics: compiled.diagnostics };
      text += compiled.text;
      // Without its archive, nothing that imports it can be compiled.
      cut = compiled.kind === 'cut';
      if (cut) break;
    }
    // Few ask for this: it is no part of what every build loads.
    const { parseEscapes } = await import('./escape/parse.ts');
    const report = parseEscapes(text, files);
    return { ok: true, decisions: report.decisions, cut: cut || report.cut };
  }

  /** What `stdImports` and all that they import need, by import path. */
  async #fetch(
    stdImports: readonly string[],
    tools: readonly ToolName[],
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const packages = importClosure(this.#assets.manifest, stdImports);
    await this.#assets.fetch({ packages, tools });
    return new Map(packages.map((path) => [path, this.#assets.archive(path)]));
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
