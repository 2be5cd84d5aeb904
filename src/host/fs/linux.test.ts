/** Our file system against the one of Linux: random calls to both must have the same outcomes. */
import fc from 'fast-check';
import * as real from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileDescriptors } from './descriptors.ts';
import type { FsError } from './errors.ts';
import { MemoryFs } from './memory-fs.ts';
import { createNodeFs } from './node-fs.ts';

type Call = (name: string, ...args: unknown[]) => unknown;

/** Answers with the error's code or the value, reduced to what both sides share. */
function outcome(call: () => unknown): unknown {
  try {
    const value = call();
    if (value instanceof Uint8Array) return [...value];
    if (Array.isArray(value)) return [...(value as string[])].sort();
    if (typeof value !== 'object' || value === null) return value ?? 'done';
    const { mode, size, nlink } = value as real.Stats;
    const isDirectory = (mode & 0o170000) === 0o040000;
    // How directories count their size and links is each file system's own affair.
    return isDirectory ? { mode } : { mode, size, nlink };
  } catch (error) {
    return (error as FsError).code;
  }
}

function ours(fs: MemoryFs): Call {
  const cwd = fs.mkdirAll('/area');
  const nodeFs = createNodeFs({
    tree: fs.tree,
    descriptors: new FileDescriptors(fs.tree.store),
    cwd: () => cwd,
    umask: () => 0o022,
    begin: () => undefined,
    complete: (callback, error, value) => void callback(error, value),
  });
  return (name, ...args) => {
    let result: { readonly error: unknown; readonly value: unknown } | null = null;
    (nodeFs[name] as (...args: unknown[]) => void)(...args, (error: unknown, value: unknown) => {
      result = { error, value };
    });
    const { error, value } = result!;
    if (error !== null) throw error as Error;
    return value;
  };
}

function theirs(folder: string): Call {
  const inFolder = (path: string): string => (path === '' ? '' : `${folder}/${path}`);
  return (name, ...args) => {
    // The first argument is a path, but for symlink, where it is what the link says; with two paths both are.
    const [first, second, ...rest] = args;
    const isPair = name === 'rename' || name === 'link' || name === 'symlink';
    const given = [
      typeof first === 'string' && name !== 'symlink' ? inFolder(first) : first,
      isPair ? inFolder(second as string) : second,
      ...rest,
    ];
    return (Reflect.get(real, `${name}Sync`) as (...args: unknown[]) => unknown)(
      ...given.slice(0, args.length),
    );
  };
}

/** One call, then closing what it opened: with a write in between if the flags allow it. */
function perform(call: Call, [name, ...args]: readonly [string, ...unknown[]]): unknown {
  if (name !== 'open') return outcome(() => call(name, ...args));
  return outcome(() => {
    const fd = call('open', ...args) as number;
    const buffer = Uint8Array.of(1, 2, 3);
    const wrote = outcome(() => call('write', fd, buffer, 0, 3, null));
    const read = outcome(() => call('read', fd, buffer, 0, 3, 0));
    const stat = outcome(() => call('fstat', fd));
    call('close', fd);
    return JSON.stringify([wrote, read, stat, [...buffer]]);
  });
}

const name = fc.constantFrom('a', 'b', 'c');
const path = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 5, arbitrary: name }, { weight: 1, arbitrary: fc.constantFrom('.', '..', '') }),
      {
        minLength: 0,
        maxLength: 2,
      },
    ),
    name,
    fc.constantFrom('', '', '', '', '/', '/.'),
  )
  // One folder deeper than `..` can lead out of.
  .map(([folders, last, end]) => ['top', 'inner', 'root', ...folders, last].join('/') + end);
const target = fc.constantFrom('a', 'b', './c', '../a', 'a/b', 'b/.', '.');
const flags = fc
  .subarray([real.constants.O_CREAT, real.constants.O_EXCL, real.constants.O_TRUNC, real.constants.O_APPEND])
  .chain((some) => fc.constantFrom(0, 1, 2).map((access) => some.reduce((all, flag) => all | flag, access)));

const step: fc.Arbitrary<readonly [string, ...unknown[]]> = fc.oneof(
  fc.tuple(fc.constant('mkdir'), path, fc.constant(0o755)),
  fc.tuple(fc.constant('open'), path, flags, fc.constant(0o644)),
  fc.tuple(fc.constantFrom('rmdir', 'unlink', 'readlink', 'readdir', 'stat', 'lstat'), path),
  fc.tuple(fc.constantFrom('rename', 'link'), path, path),
  fc.tuple(fc.constant('symlink'), target, path),
  fc.tuple(fc.constant('truncate'), path, fc.constantFrom(0, 2, 5)),
);

test.runIf(process.platform === 'linux')('every call has the outcome that Linux gives it', () => {
  const start: [string, ...unknown[]][] = ['top', 'top/inner', 'top/inner/root'].map((at) => [
    'mkdir',
    at,
    0o755,
  ]);
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const folder = real.mkdtempSync(join(tmpdir(), 'heapscope-'));
      try {
        const memory = ours(new MemoryFs());
        const disk = theirs(folder);
        const done: unknown[] = [];
        for (const it of [...start, ...steps]) {
          done.push(it);
          expect(perform(memory, it), JSON.stringify(done)).toEqual(perform(disk, it));
        }
      } finally {
        real.rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: 300 },
  );
});
