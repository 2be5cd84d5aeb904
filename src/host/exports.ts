import { GoStartError } from './start-error.ts';

/** What Go's linker exports of every js/wasm program. */
export interface GoExports {
  readonly mem: WebAssembly.Memory;
  /** Starts the program: number of arguments, address of their pointers. */
  readonly run: (argc: number, argv: number) => void;
  /** Goes on after an event. */
  readonly resume: () => void;
  /** The stack pointer. */
  readonly getsp: () => number;
}

/** Finds the exports, or says that this is not such a program. */
export function goExports(instance: WebAssembly.Instance): GoExports {
  const { mem, run, resume, getsp } = instance.exports;
  if (
    mem instanceof WebAssembly.Memory &&
    typeof run === 'function' &&
    typeof resume === 'function' &&
    typeof getsp === 'function'
  ) {
    return { mem, run, resume, getsp } as GoExports;
  }
  throw new GoStartError('bad-module', 'not a Go program for js/wasm: it lacks mem, run, resume or getsp');
}
