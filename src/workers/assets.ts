/** Programs that were built together with the site. */
import { programs } from 'virtual:heapscope-build';
import { examples } from 'virtual:heapscope-examples';
import { assetProblemOf } from '../toolchain/asset-error.ts';
import { fetchAsset } from './asset-fetch.ts';
import { chooseForm } from './compressed-body.ts';

/**
 * The linked program of a built-in example. null: `sourceText` is not the example's own text, or the file cannot be
 * had; then the toolchain builds the program, and reports what is wrong with the network if that fails too.
 */
export async function loadExampleProgram(slug: string, sourceText: string): Promise<ArrayBuffer | null> {
  const asset = programs[slug];
  if (asset === undefined || examples.find((example) => example.slug === slug)?.source !== sourceText)
    return null;
  const form = await chooseForm(new URL('toolchain/probe.wasm', document.baseURI).href);
  const baseUrl = new URL('programs/', document.baseURI).href;
  try {
    return (await fetchAsset({ asset, form, baseUrl }, () => undefined)).buffer;
  } catch (error) {
    if (assetProblemOf(error) === null) throw error;
    console.warn(`prebuilt program of example ${slug}:`, error);
    return null;
  }
}
