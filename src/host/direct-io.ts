import type { FileDescriptors } from './fs/descriptors.ts';
import { FsError, type FsErrorCode } from './fs/errors.ts';
import type { GoMemory } from './memory.ts';

/** Go's numbers for what a read or write may fail with (syscall/tables_js.go). */
const ERRNO: Partial<Record<FsErrorCode, number>> = {
  EBADF: 9,
  EISDIR: 21,
  EINVAL: 22,
  EFBIG: 27,
  ENOSPC: 28,
};
const EIO = 5;

const HERE = -1;

/**
 * Import module `heapscope`: reads and writes that are one plain call each. The way of stock Go, through syscall/js, takes some
 * 15 calls, makes five JavaScript objects, and does not return before every other goroutine is idle. The patched package
 * syscall (wasm/syscall) uses these instead.
 */
export function directIoImports(
  memory: GoMemory,
  descriptors: FileDescriptors,
): Record<string, (...args: number[]) => number> {
  type Move = (fd: number, bytes: Uint8Array, position: number | null) => number;
  /** Moves `length` bytes at `offset`, −1: where the descriptor stands. Returns how many, or minus an Errno. */
  const call =
    (move: Move) =>
    (fd = 0, address = 0, length = 0, offset = HERE): number => {
      try {
        return move(fd, memory.bytes(address >>> 0, length), offset === HERE ? null : offset);
      } catch (error) {
        if (error instanceof FsError) return -(ERRNO[error.code] ?? EIO);
        throw error;
      }
    };
  return {
    read: call((fd, bytes, position) => descriptors.read(fd, bytes, position)),
    write: call((fd, bytes, position) => descriptors.write(fd, bytes, position)),
  };
}
