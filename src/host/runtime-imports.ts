import type { Clock } from './clock.ts';
import type { Timeouts } from './timeouts.ts';
import type { Vm } from './vm.ts';

export interface RuntimeServices {
  readonly clock: Clock;
  readonly timeouts: Timeouts;
  /** Fills all of an array with random bytes. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** What the runtime itself prints: panics, fatal errors, the builtin println. The bytes are good during the call only. */
  readonly print: (fd: number, bytes: Uint8Array) => void;
}

/** Package runtime's imports. Each gets Go's stack pointer; arguments and results lie above it. */
export function runtimeImports(vm: Vm, services: RuntimeServices): Record<string, (sp: number) => void> {
  const { memory } = vm;
  const { clock, timeouts, random, print } = services;
  return {
    // func wasmExit(code int32)
    'runtime.wasmExit': (sp) => {
      sp >>>= 0;
      vm.exit(memory.getInt32(sp + 8));
    },
    // func wasmWrite(fd uintptr, p unsafe.Pointer, n int32)
    'runtime.wasmWrite': (sp) => {
      sp >>>= 0;
      print(memory.getInt64(sp + 8), memory.bytes(memory.getInt64(sp + 16), memory.getInt32(sp + 24)));
    },
    // func resetMemoryDataView()
    'runtime.resetMemoryDataView': () => {
      memory.refresh();
    },
    // func nanotime1() int64
    'runtime.nanotime1': (sp) => {
      sp >>>= 0;
      memory.setInt64(sp + 8, clock.nanotime());
    },
    // func walltime() (sec int64, nsec int32)
    'runtime.walltime': (sp) => {
      sp >>>= 0;
      const ms = clock.walltimeMs();
      const seconds = Math.floor(ms / 1000);
      memory.setInt64(sp + 8, seconds);
      memory.setInt32(sp + 16, Math.floor((ms - seconds * 1000) * 1e6));
    },
    // func scheduleTimeoutEvent(delay int64) int32
    'runtime.scheduleTimeoutEvent': (sp) => {
      sp >>>= 0;
      memory.setInt32(sp + 16, timeouts.schedule(memory.getInt64(sp + 8)));
    },
    // func clearTimeoutEvent(id int32)
    'runtime.clearTimeoutEvent': (sp) => {
      sp >>>= 0;
      timeouts.clear(memory.getInt32(sp + 8));
    },
    // func getRandomData(r []byte)
    'runtime.getRandomData': (sp) => {
      sp >>>= 0;
      random(memory.slice(sp + 8));
    },
  };
}
