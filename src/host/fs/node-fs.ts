import { FileType, OpenFlag } from './constants.ts';
import { truncateFile, type FileDescriptors } from './descriptors.ts';
import { FsError } from './errors.ts';
import type { FileTree } from './file-tree.ts';
import type { DirectoryInode, Inode } from './inode.ts';
import { isDirectory } from './inode.ts';
import { openInode } from './open.ts';
import { rename } from './rename.ts';
import { Stats } from './stats.ts';

/** How Go wants to hear about a result: `null` and the value, or the error alone. */
export type FsCallback = (error: FsError | null, value?: unknown) => unknown;

/** What the calls of one process work with. */
export interface FsContext {
  readonly tree: FileTree;
  readonly descriptors: FileDescriptors;
  /** Where relative paths start. */
  readonly cwd: () => DirectoryInode;
  /** Permission bits that new files do not get. */
  readonly umask: () => number;
  /** Go calls, and `callback` is how it wants to hear what came of it. */
  readonly begin: (callback: FsCallback) => void;
  /** Hands the outcome of a call to Go, at once or a little later. */
  readonly complete: (callback: FsCallback, error: FsError | null, value: unknown) => void;
}

/** Which of the calls that Go makes take which arguments; a callback follows them. See syscall/fs_js.go. */
type Operations = Readonly<Record<string, (...args: never[]) => unknown>>;

type NodeFs = Readonly<Record<string, unknown>> & { readonly constants: typeof OpenFlag };

/** The `fs` global of one program: Node's callback interface, as far as Go uses it. */
export function createNodeFs(context: FsContext): NodeFs {
  const { begin, complete, descriptors } = context;
  const nodeFs: Record<string, unknown> = {};
  for (const [name, operation] of Object.entries(operations(context))) {
    nodeFs[name] = (...args: unknown[]): void => {
      const callback = args.pop();
      if (!isCallback(callback)) throw new TypeError(`fs.${name}: the last argument must be a function`);
      begin(callback);
      const attempt = (): void => {
        let error: FsError | null = null;
        let value: unknown;
        try {
          if (name === 'read' && descriptors.awaitInput(args[0] as number, attempt)) return;
          value = operation(...(args as never[]));
        } catch (thrown) {
          if (!(thrown instanceof FsError)) throw thrown;
          error = thrown;
        }
        // Outside of the try: running Go from here may end the program.
        complete(callback, error, value);
      };
      attempt();
    };
  }
  return { ...nodeFs, constants: OpenFlag };
}

function isCallback(value: unknown): value is FsCallback {
  return typeof value === 'function';
}

function operations(context: FsContext): Operations {
  return { ...pathOperations(context), ...attributeOperations(context), ...descriptorOperations(context) };
}

function pathOperations({ tree, descriptors, cwd, umask }: FsContext): Operations {
  return {
    open: (path: string, flags: number, mode: number) =>
      descriptors.open(openInode(tree, cwd(), path, flags, mode & ~umask()), flags),
    mkdir: (path: string, mode: number): void => void tree.mkdir(cwd(), path, mode & ~umask()),
    readdir: (path: string) => [...tree.lookupDirectory(cwd(), path).entries.keys()],
    rename: (from: string, to: string) => rename(tree, cwd(), from, to),
    rmdir: (path: string) => tree.rmdir(cwd(), path),
    unlink: (path: string) => tree.unlink(cwd(), path),
    link: (from: string, to: string) => tree.link(cwd(), from, to),
    symlink: (target: string, path: string) => tree.symlink(cwd(), target, path),
    readlink: (path: string) => tree.readlink(cwd(), path),
  };
}

function attributeOperations({ tree, descriptors, cwd }: FsContext): Operations {
  const change = (inode: Inode, attributes: Partial<Pick<Inode, 'permissions' | 'uid' | 'gid'>>): void => {
    Object.assign(inode, attributes);
    inode.changedMs = tree.store.nowMs;
  };
  return {
    stat: (path: string) => new Stats(tree.lookup(cwd(), path)),
    lstat: (path: string) => new Stats(tree.lookup(cwd(), path, 'follow-if-slash')),
    fstat: (fd: number) => new Stats(descriptors.inode(fd)),
    chmod: (path: string, mode: number) => change(tree.lookup(cwd(), path), { permissions: mode & 0o7777 }),
    fchmod: (fd: number, mode: number) => change(descriptors.inode(fd), { permissions: mode & 0o7777 }),
    chown: (path: string, uid: number, gid: number) => change(tree.lookup(cwd(), path), { uid, gid }),
    lchown: (path: string, uid: number, gid: number) =>
      change(tree.lookup(cwd(), path, 'follow-if-slash'), { uid, gid }),
    fchown: (fd: number, uid: number, gid: number) => change(descriptors.inode(fd), { uid, gid }),
    utimes: (path: string, accessed: number, modified: number): void => {
      const inode = tree.lookup(cwd(), path);
      inode.accessedMs = accessed * 1000;
      inode.modifiedMs = modified * 1000;
      inode.changedMs = tree.store.nowMs;
    },
    truncate: (path: string, size: number): void => {
      const inode = tree.lookup(cwd(), path);
      if (isDirectory(inode)) throw new FsError('EISDIR', path);
      if (inode.type !== FileType.regular) throw new FsError('EINVAL', path);
      truncateFile(inode, size, tree.store.nowMs);
    },
  };
}

function descriptorOperations({ descriptors }: FsContext): Operations {
  return {
    read: (fd: number, target: Uint8Array, offset: number, length: number, position: number | null) =>
      descriptors.read(fd, target.subarray(offset, offset + length), position),
    write: (fd: number, source: Uint8Array, offset: number, length: number, position: number | null) =>
      descriptors.write(fd, source.subarray(offset, offset + length), position),
    ftruncate: (fd: number, size: number) => descriptors.truncate(fd, size),
    // Nothing is ever unsynced, but a descriptor that is not open must still be told so.
    fsync: (fd: number): void => void descriptors.inode(fd),
    close: (fd: number) => descriptors.close(fd),
  };
}
