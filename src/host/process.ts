import { FsError } from './fs/errors.ts';
import type { FileTree } from './fs/file-tree.ts';
import { directoryPath, type DirectoryInode } from './fs/inode.ts';
import { resolvePath } from './path.ts';

/** What of a process the file calls depend on. */
export class ProcessState {
  readonly #tree: FileTree;
  cwd: DirectoryInode;
  umask = 0o022;

  constructor(tree: FileTree, cwd: string) {
    this.#tree = tree;
    this.cwd = tree.lookupDirectory(tree.root, cwd);
  }

  chdir(path: string): void {
    this.cwd = this.#tree.lookupDirectory(this.cwd, path);
  }

  /** The working directory's path; throws ENOENT when it has been removed. */
  cwdPath(): string {
    if (this.cwd.links === 0) throw new FsError('ENOENT');
    return directoryPath(this.cwd);
  }
}

/** The `process` global of one program. It is root, and alone. */
export function createProcess(state: ProcessState): object {
  return {
    pid: 1,
    ppid: 0,
    // With a name that begins with "node", net/http uses package net's in-memory network, where a program can at least talk
    // to its own servers, and not fetch, which the sandbox forbids (net/http/roundtrip_js.go).
    argv0: 'node',
    getuid: () => 0,
    geteuid: () => 0,
    getgid: () => 0,
    getegid: () => 0,
    getgroups: () => [0],
    cwd: () => state.cwdPath(),
    chdir: (path: string): void => state.chdir(path),
    umask: (mask: number): number => {
      const before = state.umask;
      state.umask = mask & 0o777;
      return before;
    },
  };
}

/** The `path` global of one program. */
export function createPath(state: ProcessState): object {
  return { resolve: (...segments: string[]) => resolvePath(state.cwdPath(), ...segments) };
}
