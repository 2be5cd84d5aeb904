import type { Diagnostic } from '../protocol/toolchain.ts';
import { parseCompilerOutput } from './diagnostics.ts';
import { NOTES, type RunTool } from './go-tool.ts';
import type { PlannedPackage } from './plan.ts';

const SRC = '/src';
const encoder = new TextEncoder();

export type Compiled =
  | {
      readonly kind: 'archive';
      readonly archive: Uint8Array;
      /** What our compiler knows of local variables: see symbols.ts. */
      readonly locals: string;
      readonly text: string;
    }
  /** There is no archive, because the compiler said more than it may. */
  | { readonly kind: 'cut'; readonly text: string }
  | { readonly kind: 'mistakes'; readonly diagnostics: readonly Diagnostic[] };

export interface CompileOptions {
  /** Have the compiler say why values escape, in at most that many characters. The archive is the same byte for byte. */
  readonly explainLimit?: number;
}

/** Compiles the packages of one program, dependencies first: each finds those before it and the standard library. */
export class PackageCompiler {
  readonly #runTool: RunTool;
  readonly #language: string;
  readonly #archives = new Map<string, Uint8Array>();
  readonly #config: string[] = [];

  /**
   * @param language the language version, as `go1.27`
   * @param std archives of the standard library by import path
   */
  constructor(runTool: RunTool, language: string, std: ReadonlyMap<string, Uint8Array>) {
    this.#runTool = runTool;
    this.#language = language;
    for (const [path, archive] of std) this.#add(`/std/${path}.a`, path, archive);
  }

  /** All archives so far by their path in the tools' file system. */
  get archives(): ReadonlyMap<string, Uint8Array> {
    return this.#archives;
  }

  /** The import configuration: where the archive of each package is. */
  get config(): string {
    return this.#config.join('');
  }

  async compile(entry: PlannedPackage, { explainLimit }: CompileOptions = {}): Promise<Compiled> {
    const { importPath, files } = entry;
    const inputs = new Map(this.#archives);
    inputs.set('/importcfg', encoder.encode(this.config));
    for (const { name, text } of files) inputs.set(`${SRC}/${name}`, encoder.encode(text));
    const output = '/out.a';
    const result = await this.#runTool({
      tool: 'compile',
      cwd: SRC,
      args: [
        ...['-o', output, '-p', importPath, '-importcfg', '/importcfg', '-lang', this.#language],
        // File names in traces stay relative; every mistake is listed, not only the first ten.
        ...['-trimpath', `${SRC}=>`, '-complete', '-pack', '-e', '-c=1'],
        ...(explainLimit === undefined ? [] : ['-m=2']),
        ...files.map(({ name }) => `./${name}`),
      ],
      inputs,
      output,
      env: { HEAPSCOPE_LOCALS: NOTES },
      notes: NOTES,
      ...(explainLimit === undefined ? {} : { textLimit: explainLimit }),
    });
    const { code, text, cut } = result;
    if (cut) return { kind: 'cut', text };
    if (code === 0 && result.output !== null) {
      // Package main is linked, never imported.
      if (importPath !== 'main') this.#add(`/pkg/${importPath}.a`, importPath, result.output);
      return { kind: 'archive', archive: result.output, locals: result.notes, text };
    }
    // Some mistakes are found only after escape analysis, and then explanations stand among them.
    if (explainLimit !== undefined) return this.compile(entry);
    const { diagnostics, rest } = parseCompilerOutput(text);
    if (diagnostics.length === 0) throw new Error(`the compiler failed (exit code ${code}):\n${rest}`);
    return { kind: 'mistakes', diagnostics };
  }

  #add(file: string, importPath: string, archive: Uint8Array): void {
    this.#archives.set(file, archive);
    this.#config.push(`packagefile ${importPath}=${file}\n`);
  }
}
