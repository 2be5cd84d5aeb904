import type { FileDescriptors } from './fs/descriptors.ts';
import { FsError, type FsErrorCode } from './fs/errors.ts';
import type { GoMemory } from './memory.ts';

/** Go's numbers for what a write may fail with (syscall/tables_js.go). */
const ERRNO: Partial<Record<FsErrorCode, number>> = {
  EBADF: 9,
  EISDIR: 21,
  EINVAL: 22,
  EFBIG: 27,
  ENOSPC: 28,
};
const EIO = 5;

/**
 * Import module `heapscope`: a write that is one plain call. The way of stock Go, through syscall/js, takes some 15 calls, makes
 * five JavaScript objects, and does not return before every other goroutine is idle. A patched package syscall uses this
 * instead.
 */
export function directWriteImports(
  memory: GoMemory,
  descriptors: FileDescriptors,
): Record<string, (...args: number[]) => number> {
  return {
    /** Writes `length` bytes to a descriptor where it stands. Returns how many, or minus an Errno. */
    write: (fd = 0, address = 0, length = 0) => {
      try {
        return descriptors.write(fd, memory.bytes(address >>> 0, length), null);
      } catch (error) {
        if (error instanceof FsError) return -(ERRNO[error.code] ?? EIO);
        throw error;
      }
    },
  };
}
