/** What a run's standard input begins with, by the settings. */
import type { OptionProblem } from './run-options.ts';
import type { RunSettings } from './run-settings.ts';

/** A file of the user's; a `File` of the browser. */
export type StdinFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export interface Stdin {
  readonly bytes: Uint8Array;
  /** More may be typed. */
  readonly open: boolean;
}

export type StdinResult =
  { readonly ok: true; readonly stdin: Stdin } | { readonly ok: false; readonly problem: OptionProblem };

/** Reads the file anew at each run: it may have changed. */
export async function openStdin(
  { stdin, stdinText }: Pick<RunSettings, 'stdin' | 'stdinText'>,
  file: StdinFile | null,
): Promise<StdinResult> {
  switch (stdin) {
    case 'typed':
    case 'none':
      return { ok: true, stdin: { bytes: new Uint8Array(), open: stdin === 'typed' } };
    case 'text':
      return { ok: true, stdin: { bytes: new TextEncoder().encode(asLines(stdinText)), open: false } };
    case 'file':
      return readFile(file);
  }
}

async function readFile(file: StdinFile | null): Promise<StdinResult> {
  if (file === null) return { ok: false, problem: { field: 'stdinFile', detail: 'missing' } };
  try {
    return { ok: true, stdin: { bytes: new Uint8Array(await file.arrayBuffer()), open: false } };
  } catch (error) {
    // Moved, changed or larger than memory since it was chosen: only the browser knows.
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { field: 'stdinFile', detail } };
  }
}

/** Text files end their last line, and programs count on it. */
function asLines(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
