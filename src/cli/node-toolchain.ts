/** The toolchain in Node: the same Toolchain and host as in a page, with files from a folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, type Manifest, type ToolName } from '../toolchain/manifest.ts';
import { Toolchain, type AssetSource } from '../toolchain/toolchain.ts';
import { runGoTool } from '../workers/go-tool.ts';

/** @param folder with `manifest.json` and the uncompressed files it names */
export async function openNodeToolchain(folder: string): Promise<Toolchain> {
  const assets = await FolderAssets.open(folder);
  return new Toolchain(assets, async (call) => runGoTool(await assets.module(call.tool), call));
}

/** The files of a toolchain in a folder. */
export class FolderAssets implements AssetSource {
  readonly manifest: Manifest;
  readonly #folder: string;
  readonly #archives = new Map<string, Uint8Array>();
  readonly #modules = new Map<ToolName, Promise<WebAssembly.Module>>();

  private constructor(manifest: Manifest, folder: string) {
    this.manifest = manifest;
    this.#folder = folder;
  }

  static async open(folder: string): Promise<FolderAssets> {
    return new FolderAssets(parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8')), folder);
  }

  async fetch({ packages, tools }: Parameters<AssetSource['fetch']>[0]): Promise<void> {
    const missing = packages.filter((path) => !this.#archives.has(path));
    await Promise.all([
      ...tools.map((name) => this.module(name)),
      ...missing.map(async (path) => {
        const asset = this.manifest.packages[path];
        if (asset === undefined) throw new Error(`no archive for package ${path}`);
        this.#archives.set(path, await readFile(join(this.#folder, asset.file)));
      }),
    ]);
  }

  archive(importPath: string): Uint8Array {
    const bytes = this.#archives.get(importPath);
    if (bytes === undefined) throw new Error(`archive ${importPath} was not fetched`);
    return bytes;
  }

  module(name: ToolName): Promise<WebAssembly.Module> {
    let module = this.#modules.get(name);
    if (module === undefined) {
      module = readFile(join(this.#folder, this.manifest.tools[name].file)).then((bytes) =>
        WebAssembly.compile(bytes),
      );
      this.#modules.set(name, module);
    }
    return module;
  }
}
