import { err, ok, type Result } from '../base/result.ts';
import { concatBytes } from '../base/bytes.ts';

/**
 * Go's linker writes a memory section without a maximum (writeMemorySec in cmd/link/internal/wasm/asm.go), so that a program
 * may grow to 4 GiB. With a maximum in it the engine refuses to grow further, and the runtime reports that it is out of
 * memory.
 */

const MAGIC_AND_VERSION = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0] as const;
const MEMORY_SECTION = 5;
const PAGES_PER_MIB = 16;
const HAS_MAXIMUM = 1;

/** The memory section at `start`…`end` (its contents: `body`), and what it says. In pages of 64 KiB. */
interface MemorySection {
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  readonly minimumPages: number;
  readonly maximumPages: number;
}

/** `program` with linear memory bounded to `capMiB`; a lower bound it already has stays. The error is meant for the user. */
export function capMemory(program: Uint8Array, capMiB: number): Result<Uint8Array<ArrayBuffer>, string> {
  return changeLimits(program, (limits) => {
    const capPages = Math.floor(capMiB * PAGES_PER_MIB);
    if (limits.minimumPages > capPages) {
      const neededMiB = limits.minimumPages / PAGES_PER_MIB;
      return err(`the program needs ${neededMiB} MiB of memory to start, but the limit is ${capMiB} MiB`);
    }
    return ok({ ...limits, maximumPages: Math.min(capPages, limits.maximumPages) });
  });
}

/** `program` that starts with `MiB` of memory at least, for one that is known to grow that far anyway. */
export function raiseMemory(program: Uint8Array, MiB: number): Result<Uint8Array<ArrayBuffer>, string> {
  return changeLimits(program, (limits) =>
    ok({ ...limits, minimumPages: Math.max(MiB * PAGES_PER_MIB, limits.minimumPages) }),
  );
}

type Limits = Pick<MemorySection, 'minimumPages' | 'maximumPages'>;

function changeLimits(
  program: Uint8Array,
  change: (limits: Limits) => Result<Limits, string>,
): Result<Uint8Array<ArrayBuffer>, string> {
  if (MAGIC_AND_VERSION.some((byte, i) => program[i] !== byte)) return err('not a WebAssembly module');
  let section: MemorySection | null;
  try {
    section = findMemorySection(program);
  } catch (error) {
    if (error instanceof DamagedModule) return err(`damaged WebAssembly module: ${error.message}`);
    throw error;
  }
  if (section === null) return err('the WebAssembly module has no memory of its own');
  const changed = change(section);
  if (!changed.ok) return changed;
  const { minimumPages, maximumPages } = changed.value;
  const bounded = Number.isFinite(maximumPages);
  const flags = bounded ? section.flags | HAS_MAXIMUM : section.flags;
  const limits = [flags, ...uleb(minimumPages), ...(bounded ? uleb(maximumPages) : [])];
  const replacement = [MEMORY_SECTION, ...uleb(limits.length + 1), 1, ...limits];
  return ok(
    concatBytes([
      program.subarray(0, section.start),
      Uint8Array.from(replacement),
      program.subarray(section.end),
    ]),
  );
}

class DamagedModule extends Error {}

function findMemorySection(program: Uint8Array): MemorySection | null {
  const reader = new Reader(program, MAGIC_AND_VERSION.length);
  while (reader.offset < program.length) {
    const start = reader.offset;
    const id = reader.byte();
    const size = reader.uleb();
    const end = reader.offset + size;
    if (end > program.length) throw new DamagedModule(`section ${id} ends beyond the file`);
    if (id === MEMORY_SECTION) return readMemorySection(reader, start, end);
    reader.offset = end;
  }
  return null;
}

function readMemorySection(reader: Reader, start: number, end: number): MemorySection {
  const count = reader.uleb();
  if (count !== 1) throw new DamagedModule(`${count} memories`);
  const flags = reader.byte();
  // Shared and 64-bit memories are nothing Go makes.
  if (flags > HAS_MAXIMUM) throw new DamagedModule(`memory of kind ${flags}`);
  const minimumPages = reader.uleb();
  const maximumPages = flags === HAS_MAXIMUM ? reader.uleb() : Infinity;
  if (reader.offset !== end) throw new DamagedModule('memory section of the wrong size');
  return { start, end, flags, minimumPages, maximumPages };
}

class Reader {
  readonly #bytes: Uint8Array;
  offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  byte(): number {
    const byte = this.#bytes[this.offset++];
    if (byte === undefined) throw new DamagedModule('it ends too early');
    return byte;
  }

  /** An unsigned LEB128 number of at most 32 bits. */
  uleb(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new DamagedModule('a number is too long');
  }
}

function uleb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const more = rest >= 0x80 ? 0x80 : 0;
    bytes.push((rest & 0x7f) | more);
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return bytes;
}
