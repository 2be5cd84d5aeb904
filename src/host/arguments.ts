import { concatBytes } from '../base/bytes.ts';
import type { GoMemory } from './memory.ts';
import { GoStartError } from './start-error.ts';

/** Where Go's linker leaves room for arguments and environment: `wasmMinDataAddr` in cmd/link/internal/ld/data.go. */
const START = 4096;
const LIMIT_BYTES = 8192;

/** Keeps every string at an address that is a multiple of this. */
const ALIGNMENT = 8;

/** What `run` of a Go program takes. */
export interface ArgumentBlock {
  readonly argc: number;
  /** Address of the pointers: arguments, 0, environment, 0. */
  readonly argv: number;
}

const encoder = new TextEncoder();

/** Writes arguments (the program's name first) and environment into a program's fresh memory. */
export function writeArguments(
  memory: GoMemory,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ArgumentBlock {
  const variables = Object.keys(env)
    .sort()
    .map((name) => `${name}=${env[name]}`);
  const parts: Uint8Array[] = [];
  let end = START;
  const place = (text: string): number => {
    if (text.includes('\0'))
      throw new GoStartError('bad-argument', `argument with a NUL byte: ${JSON.stringify(text)}`);
    const encoded = encoder.encode(text);
    const padded = new Uint8Array(Math.ceil((encoded.length + 1) / ALIGNMENT) * ALIGNMENT);
    padded.set(encoded);
    parts.push(padded);
    const address = end;
    end += padded.length;
    return address;
  };
  const pointers = [...args.map(place), 0, ...variables.map(place), 0];
  const total = end - START + pointers.length * 8;
  if (total >= LIMIT_BYTES) {
    throw new GoStartError(
      'arguments-too-long',
      `arguments and environment take ${total} bytes; a Go program for js/wasm has room for less than ${LIMIT_BYTES}`,
    );
  }
  const strings = concatBytes(parts);
  memory.bytes(START, strings.length).set(strings);
  pointers.forEach((pointer, i) => memory.setInt64(end + i * 8, pointer));
  return { argc: args.length, argv: end };
}
