/** The toolchain's files in a page: fetched when needed, in parallel, checked, and kept. */
import { Slots } from '../../base/slots.ts';
import type { BuildProgress } from '../../protocol/toolchain.ts';
import { AssetError } from '../../toolchain/asset-error.ts';
import { parseManifest, type Asset, type Manifest, type ToolName } from '../../toolchain/manifest.ts';
import type { AssetSource } from '../../toolchain/toolchain.ts';
import { assetUrl, fetchAsset, readAsset, request, type FetchedFile } from '../asset-fetch.ts';
import { chooseForm, type Form } from '../compressed-body.ts';

export interface NetworkAssetsOptions {
  /** The toolchain folder, with a trailing slash. */
  readonly baseUrl: string;
  readonly manifestFile: string;
}

/** Files under way at once. Browsers queue more than about six a host anyway where there is no HTTP/2. */
const PARALLEL = 8;

export class NetworkAssets implements AssetSource {
  readonly manifest: Manifest;
  readonly #baseUrl: string;
  readonly #opening: readonly string[];
  readonly #form: { readonly wasm: Form; readonly archive: Form };
  readonly #archives = new Map<string, Promise<Uint8Array>>();
  readonly #loaded = new Map<string, Uint8Array>();
  readonly #modules = new Map<ToolName, Promise<WebAssembly.Module>>();
  readonly #slots = new Slots(PARALLEL);
  #loadedBytes = 0;
  #totalBytes = 0;
  #listener: ((progress: BuildProgress) => void) | null = null;

  private constructor(
    manifest: Manifest,
    baseUrl: string,
    opening: readonly string[],
    form: { readonly wasm: Form; readonly archive: Form },
  ) {
    this.manifest = manifest;
    this.#baseUrl = baseUrl;
    this.#opening = opening;
    this.#form = form;
  }

  static async open({ baseUrl, manifestFile }: NetworkAssetsOptions): Promise<NetworkAssets> {
    const opening = [manifestFile, 'probe.wasm', 'probe.a'].map((file) => new URL(file, baseUrl).href);
    const [manifestUrl, wasmProbe, archiveProbe] = opening as [string, string, string];
    const [text, wasm, archive] = await Promise.all([
      request(manifestUrl).then((response) => response.text()),
      chooseForm(wasmProbe),
      chooseForm(archiveProbe),
    ]);
    return new NetworkAssets(parseManifest(text), baseUrl, opening, { wasm, archive });
  }

  /** Tells one listener about downloads; a new one takes the place of the last. */
  onProgress(listener: (progress: BuildProgress) => void): void {
    this.#listener = listener;
  }

  async fetch({ packages, tools }: Parameters<AssetSource['fetch']>[0]): Promise<void> {
    await Promise.all([
      ...tools.map((name) => this.module(name)),
      ...packages.map((path) => this.#archive(path)),
    ]);
  }

  archive(importPath: string): Uint8Array {
    const bytes = this.#loaded.get(importPath);
    if (bytes === undefined) throw new Error(`archive ${importPath} was not fetched`);
    return bytes;
  }

  /** The compiled module of a tool, made once. */
  module(name: ToolName): Promise<WebAssembly.Module> {
    return kept(this.#modules, name, () =>
      this.#compileModule(this.#file(this.manifest.tools[name], this.#form.wasm)),
    );
  }

  /** Where the files are that this browser fetches here, the small ones that {@link open} reads among them. */
  urls(which: 'all' | 'fetched'): readonly string[] {
    const { tools, packages } = this.manifest;
    const wanted = which === 'all' ? Object.keys(packages) : [...this.#loaded.keys()];
    const archives = wanted.flatMap((path) => packages[path] ?? []);
    const url = (form: Form) => (asset: Asset) => assetUrl({ asset, form, baseUrl: this.#baseUrl });
    return [
      ...this.#opening,
      ...[tools.compile, tools.link].map(url(this.#form.wasm)),
      ...archives.map(url(this.#form.archive)),
    ];
  }

  #archive(importPath: string): Promise<Uint8Array> {
    return kept(this.#archives, importPath, async () => {
      const asset = this.manifest.packages[importPath];
      if (asset === undefined) throw new Error(`no archive for package ${importPath}`);
      const file = this.#file(asset, this.#form.archive);
      const bytes = await this.#slots.run(() => fetchAsset(file, (n) => this.#advance(n)));
      this.#loaded.set(importPath, bytes);
      return bytes;
    });
  }

  async #compileModule(file: FetchedFile): Promise<WebAssembly.Module> {
    if (file.form !== 'negotiated') {
      return WebAssembly.compile(await fetchAsset(file, (n) => this.#advance(n)));
    }
    // Straight from the network: the engine compiles while bytes arrive, and keeps machine code for the next visit.
    const url = assetUrl(file);
    const response = await request(url);
    const compiling = WebAssembly.compileStreaming(response).catch((error: unknown) => {
      throw new AssetError({ kind: 'truncated', url, detail: String(error) });
    });
    // The same bytes once more, out of the HTTP cache, to check what was compiled and to see how far it has come.
    const checking = request(url, 'force-cache').then((copy) =>
      readAsset(copy, file, (n) => this.#advance(n)),
    );
    const [module] = await Promise.all([compiling, checking]);
    return module;
  }

  /** A file that is about to be fetched: its size counts from now on. */
  #file(asset: Asset, form: Form): FetchedFile {
    this.#totalBytes += form === 'negotiated' ? asset.bytes : asset[form];
    this.#advance(0);
    return { asset, form, baseUrl: this.#baseUrl };
  }

  #advance(bytes: number): void {
    this.#loadedBytes = Math.min(this.#totalBytes, this.#loadedBytes + bytes);
    this.#listener?.({ kind: 'download', loadedBytes: this.#loadedBytes, totalBytes: this.#totalBytes });
  }
}

/** A promise kept by name; a failed one is forgotten, so that the next call tries again. */
function kept<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make().catch((error: unknown) => {
    map.delete(key);
    throw error;
  });
  map.set(key, made);
  return made;
}
