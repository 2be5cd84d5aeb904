/**
 * What our linker and compiler know of a program and the program itself does not: names of global and local variables. Plain
 * JSON in columns, because a program on fmt alone has thousands of globals; a saved report carries it.
 */

export interface ProgramSymbols {
  readonly globals: GlobalSymbols;
  readonly locals: LocalSymbols;
}

/** Variables in data and bss by ascending address; all columns have one length. Never overlapping. */
export interface GlobalSymbols {
  /** As the linker has them: `main.cache`, `main..stmp_3`, `go:string.*`. */
  readonly names: readonly string[];
  readonly addresses: readonly number[];
  readonly bytes: readonly number[];
  /** Types in Go's notation with package names (`map[int]*main.MyObject`); empty: not known. */
  readonly types: readonly string[];
  /** Address of the type's abi.Type where the program contains it; 0: it does not. */
  readonly typeAddresses: readonly number[];
}

/** Variables on stacks, in any order; all columns have one length. */
export interface LocalSymbols {
  /** Names of functions as in frames, `main.(*Server).serve`. */
  readonly functions: readonly string[];
  /** Index into {@link functions} for each variable. */
  readonly functionOf: readonly number[];
  readonly names: readonly string[];
  /** `StackBase` of the heap stream: 0 from varp (locals, negative offsets), 1 from argp (arguments and results). */
  readonly bases: readonly number[];
  readonly offsets: readonly number[];
  readonly bytes: readonly number[];
  /** Types in Go's notation; empty: not known. */
  readonly types: readonly string[];
}

/** What stands for symbols that did not come: everything is then named by its address. */
export const NO_SYMBOLS: ProgramSymbols = {
  globals: { names: [], addresses: [], bytes: [], types: [], typeAddresses: [] },
  locals: { functions: [], functionOf: [], names: [], bases: [], offsets: [], bytes: [], types: [] },
};
