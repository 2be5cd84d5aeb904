import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RunFile } from '../protocol/run.ts';
import type { Diagnostic, SourceFile } from '../protocol/toolchain.ts';
import { dataFiles, isDataFile } from '../toolchain/data-files.ts';
import { splitSource } from '../toolchain/source-files.ts';

export type LoadedSources =
  | {
      readonly ok: true;
      readonly files: readonly SourceFile[];
      /** What the program finds in its working directory, byte for byte. */
      readonly data: readonly RunFile[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a program: a Go file, a folder with all below it, a txtar archive, or standard input (`-`, Go or txtar).
 * @throws Error with a message for the user when it cannot be read
 */
export async function loadSources(source: string): Promise<LoadedSources> {
  if (source === '-') return fromText('main.go', await readStandardInput());
  const entry = await stat(source).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `${source}: no such file or folder` : `${source}: ${message}`);
  });
  if (entry.isDirectory()) return fromFolder(source);
  return fromText(source.endsWith('.txtar') ? 'main.go' : basename(source), await readFile(source));
}

function readStandardInput(): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
    process.stdin.on('end', () => resolve(Buffer.concat(chunks)));
    process.stdin.on('error', reject);
  });
}

function fromText(name: string, bytes: Uint8Array): LoadedSources {
  const decoded = decode(name, bytes);
  if (typeof decoded !== 'string') return { ok: false, diagnostics: [decoded] };
  const files = splitSource(decoded).map(({ name: own, text }) => ({ name: own, text }));
  const data = dataFiles(files);
  // A single file keeps the name it has on disk.
  const only = files.length === 1 && files[0]?.name === 'main.go';
  return { ok: true, files: only ? [{ name, text: decoded }] : files, data };
}

async function fromFolder(folder: string): Promise<LoadedSources> {
  const files: SourceFile[] = [];
  const data: RunFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of await filesBelow(folder, '')) {
    const bytes = await readFile(join(folder, name));
    if (isDataFile(name)) data.push({ name, data: bytes });
    const decoded = decode(name, bytes);
    if (typeof decoded === 'string') files.push({ name, text: decoded });
    else if (!isDataFile(name)) diagnostics.push(decoded);
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, files, data };
}

/** Names like `testdata` and those that begin with `_` or `.` are not part of a program (go help packages). */
async function filesBelow(folder: string, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    if (/^[._]/.test(entry.name)) continue;
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isFile()) found.push(name);
    else if (entry.isDirectory() && entry.name !== 'node_modules')
      found.push(...(await filesBelow(folder, name)));
  }
  return found.sort();
}

function decode(name: string, bytes: Uint8Array): string | Diagnostic {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { code: 'encoding', file: name, ...badPlace(bytes), message: 'invalid UTF-8 encoding' };
  }
}

/** Where the first byte stands that is not UTF-8; 1-based, in bytes. */
function badPlace(bytes: Uint8Array): { line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that may still become valid ends at the bad byte or inside the sequence it breaks.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (mayBecomeValid(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const before = bytes.subarray(0, low);
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  return { line, column: low - before.lastIndexOf(10) };
}

function mayBecomeValid(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
