import { MemoryFs } from '../../host/fs/memory-fs.ts';
import { WrittenFiles } from '../../host/fs/written-files.ts';
import { RealClock, type Clock } from '../../host/clock.ts';
import { SnapshotRequests } from '../../host/snapshot-requests.ts';
import { StandardInput } from '../../host/stdin.ts';
import { VirtualClock } from '../../host/virtual-clock.ts';
import { assertUnreachable } from '../../base/assert.ts';
import type { RunCommand, RunEvent, RunRequest } from '../../protocol/run.ts';

/** Where the program starts and finds its files. */
export const WORKING_DIRECTORY = '/home/gopher';

/** All that a program may store, bytes: one file of a GiB and some room beside it. */
export const DISK_BYTES = 1280 * 2 ** 20;

/** What of a program can be reached from outside while it runs, and, of its files, after its end. */
export class RunControls {
  readonly clock: Clock;
  readonly fs: MemoryFs;
  readonly stdin: StandardInput;
  readonly #request: RunRequest;
  readonly #post: (event: RunEvent) => void;
  readonly #virtualClock: VirtualClock | null;
  readonly #written: WrittenFiles;
  readonly #snapshotRequests = new SnapshotRequests();
  readonly #stopping = new AbortController();

  /** `post` gets the answers, and what the program says by reading its input. */
  constructor(request: RunRequest, post: (event: RunEvent) => void) {
    const { id } = request;
    this.#request = request;
    this.#post = post;
    this.#virtualClock = request.clock === 'virtual' ? new VirtualClock(request.speed) : null;
    const clock = this.#virtualClock ?? new RealClock();
    this.clock = clock;
    this.fs = new MemoryFs({ limitBytes: DISK_BYTES, nowMs: () => clock.walltimeMs() });
    this.fs.mkdirAll(WORKING_DIRECTORY);
    for (const { name, data } of request.files) this.fs.writeFile(`${WORKING_DIRECTORY}/${name}`, data);
    this.#written = new WrittenFiles(this.fs.tree.root);
    this.stdin = new StandardInput(request.stdin, request.stdinOpen, (waiting) => {
      post({ kind: 'input-wait', id, waiting });
    });
  }

  /** Raised by the command `snapshot`. */
  get snapshotRequests(): SnapshotRequests {
    return this.#snapshotRequests;
  }

  /** Aborted by the command `stop`. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Does what was asked, unless it was asked of another run. What can no longer be done is left undone. */
  handle(command: RunCommand): void {
    if (command.id !== this.#request.id) return;
    switch (command.kind) {
      case 'stdin':
        this.stdin.push(command.bytes);
        if (command.end) this.stdin.end();
        return;
      case 'speed':
        this.#virtualClock?.setSpeed(command.speed);
        return;
      case 'snapshot':
        this.#snapshotRequests.request();
        return;
      case 'stop':
        this.#stopping.abort();
        return;
      case 'list-files':
        this.listFiles();
        return;
      case 'read-file':
        this.#post({
          kind: 'file',
          id: command.id,
          path: command.path,
          bytes: this.fs.copyFile(command.path),
        });
        return;
      default:
        assertUnreachable(command);
    }
  }

  /** Says which files the program has written so far. */
  listFiles(): void {
    this.#post({ kind: 'files', id: this.#request.id, files: this.#written.list() });
  }
}
