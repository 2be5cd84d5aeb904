import type { ClockKind } from '../protocol/run.ts';

/** Numbers of the patched runtime (wasm/scheduler). */
const CLOCK_NUMBER: Readonly<Record<ClockKind, number>> = { real: 0, virtual: 1 };

/** Import module `scheduler`: what the patched runtime asks for once, at its start. Plain wasm functions. */
export function schedulerImports(clock: ClockKind, memoryMiB: number): WebAssembly.ModuleImports {
  return {
    clock: () => CLOCK_NUMBER[clock],
    /** How far memory can grow, MiB. */
    memory: () => memoryMiB,
  };
}
