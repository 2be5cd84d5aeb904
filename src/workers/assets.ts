/** Programs that were built together with the site. */
import type { ProgramSymbols } from '../protocol/symbols.ts';
import { assetProblemOf } from '../toolchain/asset-error.ts';
import { fetchAsset } from './asset-fetch.ts';
import { chooseForm } from './compressed-body.ts';

interface ExampleProgram {
  readonly program: ArrayBuffer;
  /** Fetches what is known of its variables. Rejects with an AssetError. */
  readonly symbols: () => Promise<ProgramSymbols>;
}

/**
 * The linked program of a built-in example. null: `sourceText` is not the example's own text, or the file cannot be
 * had; then the toolchain builds the program, and reports what is wrong with the network if that fails too.
 */
export async function loadExampleProgram(slug: string, sourceText: string): Promise<ExampleProgram | null> {
  const { examples, programs } = await import('virtual:heapscope-examples');
  const asset = programs[slug];
  if (asset === undefined || examples.find((example) => example.slug === slug)?.source !== sourceText)
    return null;
  const form = await chooseForm(new URL('toolchain/probe.wasm', document.baseURI).href);
  const baseUrl = new URL('programs/', document.baseURI).href;
  try {
    const { buffer } = await fetchAsset({ asset, form, baseUrl }, () => undefined);
    const symbols = async (): Promise<ProgramSymbols> => {
      const { symbols: list } = await import('virtual:heapscope-symbols');
      const wanted = list[slug];
      if (wanted === undefined) throw new Error(`the site has no symbols of ${slug}`);
      const json = await fetchAsset({ asset: wanted, form, baseUrl }, () => undefined);
      return JSON.parse(new TextDecoder().decode(json)) as ProgramSymbols;
    };
    return { program: buffer, symbols };
  } catch (error) {
    if (assetProblemOf(error) === null) throw error;
    console.warn(`prebuilt program of example ${slug}:`, error);
    return null;
  }
}
