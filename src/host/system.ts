import { STDERR, STDOUT, type StdStream } from '../protocol/run.ts';
import { OpenFlag } from './fs/constants.ts';
import { FileDescriptors } from './fs/descriptors.ts';
import type { Device } from './fs/inode.ts';
import type { MemoryFs } from './fs/memory-fs.ts';
import { createNodeFs, type FsContext } from './fs/node-fs.ts';
import { createPath, createProcess, ProcessState } from './process.ts';
import type { StandardInput } from './stdin.ts';

export interface SystemOptions {
  readonly fs: MemoryFs;
  readonly cwd: string;
  readonly stdin: StandardInput;
  readonly onOutput: (stream: StdStream, bytes: Uint8Array) => void;
  readonly begin: FsContext['begin'];
  readonly complete: FsContext['complete'];
}

/** What an operating system is to one program: open files, working directory and the globals by which Go asks for them. */
export class SystemServices {
  readonly descriptors: FileDescriptors;
  /** `fs`, `process` and `path` for the program's global object. */
  readonly globals: Readonly<Record<string, object>>;

  constructor({ fs, cwd, stdin, onOutput, begin, complete }: SystemOptions) {
    const { tree } = fs;
    this.descriptors = new FileDescriptors(tree.store);
    const open = (device: Device, flags: number): number =>
      this.descriptors.open(tree.store.device(device), flags);
    open(inputDevice(stdin), OpenFlag.O_RDONLY);
    open(
      outputDevice((bytes) => onOutput(STDOUT, bytes)),
      OpenFlag.O_WRONLY,
    );
    open(
      outputDevice((bytes) => onOutput(STDERR, bytes)),
      OpenFlag.O_WRONLY,
    );
    const state = new ProcessState(tree, cwd);
    const context: FsContext = {
      tree,
      descriptors: this.descriptors,
      cwd: () => state.cwd,
      umask: () => state.umask,
      begin,
      complete,
    };
    this.globals = { fs: createNodeFs(context), process: createProcess(state), path: createPath(state) };
  }
}

function inputDevice(input: StandardInput): Device {
  return {
    read: (target) => input.read(target),
    wait: (retry) => input.wait(retry),
    write: () => undefined,
  };
}

function outputDevice(write: (bytes: Uint8Array) => void): Device {
  return { read: () => 0, write };
}
