import type { GoMemory } from './memory.ts';
import type { ValueTable } from './values.ts';

/** What the imports may do with the Go instance that calls them. */
export interface Vm {
  readonly memory: GoMemory;
  readonly values: ValueTable;
  /** How often JavaScript has entered Go. */
  readonly entries: number;
  /** The program has ended, though frames of it may still be on the engine's stack. */
  readonly ended: boolean;
  /** Go's stack pointer now. */
  stackPointer(): number;
  /** Go calls this as its last act, at exit. */
  exit(code: number): void;
}

/**
 * Thrown through frames of a program that has ended: it exited in a call from JavaScript that other frames of it
 * are waiting for. They must not run again.
 */
export class ExitSignal extends Error {
  override readonly name = 'ExitSignal';

  constructor() {
    super('the Go program has ended');
  }
}

/**
 * Where the results of an import go after JavaScript ran that may have called Go: a goroutine's stack moves when it
 * grows, so the stack pointer the import was called with may be stale. `entries` is the count from before.
 */
export function stackAfter(vm: Vm, sp: number, entries: number): number {
  if (vm.entries === entries) return sp;
  if (vm.ended) throw new ExitSignal();
  return vm.stackPointer() >>> 0;
}
