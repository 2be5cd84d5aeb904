import type { ToolName } from './manifest.ts';

/** Where our compiler and linker write what they know of variables. */
export const NOTES = '/notes';

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
  /** A tool that prints more than this many characters is ended. Default: it may print what it likes. */
  readonly textLimit?: number;
}

export interface ToolOutcome {
  readonly code: number;
  /** What it printed, both streams. */
  readonly text: string;
  /** null: it did not write the file. */
  readonly output: Uint8Array | null;
  /** Empty where it did not write them. */
  readonly notes: string;
  /** It was ended because it printed too much. `text` has what it had printed until then. */
  readonly cut: boolean;
}

/** Runs a tool in a fresh instance of its module and gives its memory back. */
export type RunTool = (call: ToolCall) => Promise<ToolOutcome>;
