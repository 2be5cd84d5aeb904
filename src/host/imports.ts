import { directIoImports } from './direct-io.ts';
import type { FileDescriptors } from './fs/descriptors.ts';
import { jsImports } from './js-imports.ts';
import type { Observer } from './observer.ts';
import { runtimeImports, type RuntimeServices } from './runtime-imports.ts';
import { schedulerImports } from './scheduler-imports.ts';
import type { Vm } from './vm.ts';

export interface ImportServices extends RuntimeServices {
  readonly descriptors: FileDescriptors;
  readonly observer: Observer;
  readonly memoryMiB: number;
  readonly schedule: number;
}

/** Everything a Go program may import: the 25 functions of stock Go, and ours, which stock programs do not know. */
export function createImports(vm: Vm, services: ImportServices): WebAssembly.Imports {
  const encoder = new TextEncoder();
  return {
    gojs: {
      ...runtimeImports(vm, services),
      ...jsImports(vm),
      // A plain wasm function that people who debug the compiler call from assembly.
      debug: (value: number) => services.print(2, encoder.encode(`debug: ${value}\n`)),
    },
    observer: services.observer.imports,
    scheduler: schedulerImports({
      clock: services.clock.kind,
      memoryMiB: services.memoryMiB,
      schedule: services.schedule,
    }),
    heapscope: directIoImports(vm.memory, services.descriptors),
  };
}
