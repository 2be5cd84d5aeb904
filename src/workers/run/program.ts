/** A program on the host, from a request to its end: what the sandbox's worker and the command line's thread share. */
import { nextTurn } from '../../host/event-loop.ts';
import { runGo, type GoOptions } from '../../host/host.ts';
import { capMemory } from '../../host/memory-cap.ts';
import { seededRandom } from '../../host/seeded-random.ts';
import type { RunCommand, RunEvent, RunRequest } from '../../protocol/run.ts';
import { RunControls, WORKING_DIRECTORY } from './controls.ts';
import { RecordBatcher } from './record-batcher.ts';

/** A snapshot of a large heap is many MB: few messages, none of them long to handle, bytes. */
const HEAP_HELD_BYTES = 1 << 20;

/** A busy program says tens of MB a second of its goroutines. */
const GOROUTINES_HELD_BYTES = 1 << 18;

/** How a program and the one who asked for it hear of each other. */
export interface ProgramPorts extends Pick<GoOptions, 'onOutput' | 'global'> {
  /** Gets every event but `output`. */
  readonly post: (event: RunEvent) => void;
  /** Calls back with each command, from now until long after the program's end: its files can still be asked for. */
  readonly onCommand: (handle: (command: RunCommand) => void) => void;
  /** Posts output that was gathered. Called before records, and before the end. */
  readonly flushOutput?: (when: 'if-old' | 'now') => void;
}

/** Runs the program that was asked for. The last event is `exit` or `failed`; never rejects. */
export async function runProgram(request: RunRequest, ports: ProgramPorts): Promise<void> {
  try {
    await run(request, ports);
  } catch (error) {
    ports.flushOutput?.('now');
    ports.post({
      kind: 'failed',
      id: request.id,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

async function run(request: RunRequest, ports: ProgramPorts): Promise<void> {
  const { id, args, env, memoryMiB, observe, seed } = request;
  const { post, onCommand, flushOutput, onOutput, global } = ports;
  const capped = capMemory(new Uint8Array(request.program), memoryMiB);
  if (!capped.ok) throw new Error(capped.error);
  const controls = new RunControls(request, (event) => {
    // A prompt is to be seen before the program is said to wait.
    flushOutput?.('now');
    post(event);
  });
  onCommand((command) => controls.handle(command));
  const records = new RecordBatcher({
    post: (bytes) => post({ kind: 'observe', id, bytes }),
    now: () => performance.now(),
    nextTurn: (callback) => void nextTurn(callback),
  });

  const heapRecords = new RecordBatcher({
    post: (bytes) => post({ kind: 'heap', id, bytes }),
    now: () => performance.now(),
    nextTurn: (callback) => void nextTurn(callback),
    heldBytes: HEAP_HELD_BYTES,
    heldMs: null,
  });

  const goroutineRecords = new RecordBatcher({
    post: (bytes) => post({ kind: 'goroutines', id, bytes }),
    now: () => performance.now(),
    nextTurn: (callback) => void nextTurn(callback),
    heldBytes: GOROUTINES_HELD_BYTES,
  });

  const compiling = performance.now();
  const module = await WebAssembly.compile(capped.value);
  post({ kind: 'started', id, moduleMs: performance.now() - compiling });
  const status = await runGo(module, {
    args: ['heapscope', ...args],
    env: { HOME: WORKING_DIRECTORY, USER: 'gopher', ...env },
    fs: controls.fs,
    cwd: WORKING_DIRECTORY,
    stdin: controls.stdin,
    clock: controls.clock,
    signal: controls.signal,
    memoryMiB,
    observe,
    snapshotsAtGC: request.snapshotsAtGC,
    snapshotRequests: controls.snapshotRequests,
    onOutput,
    onObserve: (bytes) => {
      flushOutput?.('if-old');
      records.add(bytes);
    },
    onHeap: (bytes) => heapRecords.add(bytes),
    onGoroutines: (bytes) => goroutineRecords.add(bytes),
    ...(seed === null ? {} : { random: seededRandom(seed) }),
    ...(seed === null || request.schedule === 'usual' ? {} : { schedule: seed }),
    ...(global === undefined ? {} : { global }),
  });
  flushOutput?.('now');
  records.flush();
  heapRecords.flush();
  goroutineRecords.flush();
  controls.listFiles();
  post({ kind: 'exit', id, status });
}
