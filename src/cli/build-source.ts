import { formatLikeGo } from '../toolchain/diagnostics.ts';
import { openNodeToolchain } from './node-toolchain.ts';
import { loadSources } from './sources.ts';

/** Exit code of the command when the program does not compile. */
export const COMPILE_ERROR = 2;

/** Loads and builds what the command line names. Not `ok`: standard error says why, in Go's own form. */
export async function buildSource(source: string, toolchainFolder: string) {
  const sources = await loadSources(source);
  if (!sources.ok) return refused(formatLikeGo(sources.diagnostics));
  const toolchain = await openNodeToolchain(toolchainFolder);
  const built = await toolchain.build(sources.files, () => undefined);
  if (!built.ok) return refused(formatLikeGo(built.diagnostics));
  return { ok: true, sources, toolchain, built } as const;
}

function refused(text: string): { readonly ok: false } {
  process.stderr.write(`${text}\n`);
  return { ok: false };
}
