/** What a program of the corpus says about itself above its code: a sentence, then directives. */
import * as v from 'valibot';

const DEFAULT_MEMORY_MIB = 512;

/** Standard input that would be too large to be kept: a text again and again, cut off at `bytes`. */
const repeated = v.strictObject({ repeat: v.pipe(v.string(), v.minLength(1)), bytes: v.number() });

const directives = v.strictObject({
  args: v.optional(v.array(v.string()), []),
  env: v.optional(v.record(v.string(), v.string()), {}),
  memory: v.optional(v.pipe(v.number(), v.integer()), DEFAULT_MEMORY_MIB),
  stdin: v.optional(repeated),
  clocks: v.optional(v.array(v.picklist(['real', 'virtual'])), ['real', 'virtual']),
});

export type RepeatedText = v.InferOutput<typeof repeated>;

export interface ProgramHead {
  /** One sentence: what breaks when this program's output changes. */
  readonly pins: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Most memory that Heapscope gives it. */
  readonly memoryMiB: number;
  /** Standard input, unless the program brings it as a file. */
  readonly stdin: RepeatedText | null;
  /** On which clocks it does what native Go does. */
  readonly clocks: readonly ('real' | 'virtual')[];
}

/**
 * @param lines without comment marks: what is pinned, and directives, one a line: `key: JSON`
 * @throws Error when nothing is pinned or a directive is not understood
 */
export function parseHead(lines: readonly string[]): ProgramHead {
  const found: Record<string, unknown> = {};
  const prose: string[] = [];
  for (const line of lines) {
    const directive = /^([a-z]+): ([[{\d].*)$/.exec(line);
    if (directive === null) prose.push(line);
    else found[directive[1] ?? ''] = JSON.parse(directive[2] ?? '');
  }
  const pins = prose.join(' ').trim();
  if (pins === '') throw new Error('does not say what it pins');
  const { memory, stdin, ...others } = v.parse(directives, found);
  return { pins, ...others, memoryMiB: memory, stdin: stdin ?? null };
}

/** The bytes of such an input. */
export function repeatText({ repeat, bytes }: RepeatedText): Uint8Array {
  return new Uint8Array(Buffer.alloc(bytes, repeat));
}
