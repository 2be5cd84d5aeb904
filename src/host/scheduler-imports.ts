import type { ClockKind } from '../protocol/run.ts';

/** Numbers of the patched runtime (wasm/scheduler). */
const CLOCK_NUMBER: Readonly<Record<ClockKind, number>> = { real: 0, virtual: 1 };

export interface SchedulerOptions {
  readonly clock: ClockKind;
  readonly memoryMiB: number;
  /** Seed of the schedule; 0: the usual one. */
  readonly schedule: number;
}

/** Import module `scheduler`: what the patched runtime asks for once, at its start. Plain wasm functions. */
export function schedulerImports({
  clock,
  memoryMiB,
  schedule,
}: SchedulerOptions): WebAssembly.ModuleImports {
  return {
    clock: () => CLOCK_NUMBER[clock],
    explore: () => schedule,
    /** How far memory can grow, MiB. */
    memory: () => memoryMiB,
  };
}
