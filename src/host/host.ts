import { assert } from '../base/assert.ts';
import { deferred } from '../base/deferred.ts';
import type { ObserveLevel, SnapshotsAtGC } from '../protocol/observer.ts';
import { STDERR, STDOUT, type ExitStatus, type StdStream } from '../protocol/run.ts';
import { writeArguments } from './arguments.ts';
import { RealClock, type Clock } from './clock.ts';
import { Completions } from './completions.ts';
import { CRASH_CODE, crashDetail, DeathNotice, STOPPED_CODE } from './exit.ts';
import { goExports, type GoExports } from './exports.ts';
import { Funcs } from './funcs.ts';
import type { MemoryFs } from './fs/memory-fs.ts';
import { createGlobal, installServices } from './global.ts';
import { createImports } from './imports.ts';
import { GoMemory } from './memory.ts';
import { Observer } from './observer.ts';
import type { SnapshotRequests } from './snapshot-requests.ts';
import { cryptoFrom } from './seeded-crypto.ts';
import { GoStartError } from './start-error.ts';
import { StandardInput } from './stdin.ts';
import { SystemServices } from './system.ts';
import { Timeouts } from './timeouts.ts';
import { ValueTable } from './values.ts';
import { virtualDate } from './virtual-date.ts';
import { ExitSignal, type Vm } from './vm.ts';

export interface GoOptions {
  /** The program's name and its arguments. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the program finds as its disk, and leaves its files on. */
  readonly fs: MemoryFs;
  /** A directory of `fs`. Default `/`. */
  readonly cwd?: string;
  /** Standard input, all of it or as it comes. Default: empty. */
  readonly stdin?: Uint8Array | StandardInput;
  /** Gets everything written to standard output and error. The bytes are good during the call only: copy what you keep. */
  readonly onOutput: (stream: StdStream, bytes: Uint8Array) => void;
  /** How much a program built on the observing runtime reports. Default `off`. */
  readonly observe?: ObserveLevel;
  /** Gets the observer's records, a copy of their own. */
  readonly onObserve?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Gets records of the heap stream, a copy of their own. Level `objects` only, as the next two. */
  readonly onHeap?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Level `live` and above: records of the goroutine stream (protocol/goroutine-stream.ts). */
  readonly onGoroutines?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Default `none`. */
  readonly snapshotsAtGC?: SnapshotsAtGC;
  /** Wishes for snapshots while the program runs. */
  readonly snapshotRequests?: SnapshotRequests;
  /** Default: the engine's time. */
  readonly clock?: Clock;
  /**
   * Fills an array with random bytes; given, the program's global `crypto` has no other source either. Default:
   * `crypto.getRandomValues`.
   */
  readonly random?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /**
   * Seed of the schedule: another order in which goroutines run, on the virtual clock the same again with the same seeds. From
   * level `live` on. Default 0: the usual order.
   */
  readonly schedule?: number;
  /** The bound that the module's memory has, as the program is told, MiB. Default: what 32 bits can address. */
  readonly memoryMiB?: number;
  /** Ends the program, with kind `stopped`, when it next comes to rest or gives the event loop a turn. */
  readonly signal?: AbortSignal;
  /**
   * What `js.Global()` is; `fs`, `process` and `path` are set on it. Default: a fresh object, so that programs leave
   * each other and the realm alone.
   */
  readonly global?: object;
}

/** Runs one Go program for js/wasm to its end. Rejects with {@link GoStartError} if it cannot be started. */
export async function runGo(module: WebAssembly.Module, options: GoOptions): Promise<ExitStatus> {
  return await new GoHost(options).run(module);
}

/** The object that Go calls its host by: syscall/js looks at these two properties. */
interface GoObject {
  _pendingEvent: PendingEvent | null;
  readonly _makeFuncWrapper: (id: number) => unknown;
}

/** A call from JavaScript that Go is to answer. Id 0 says that there will never be one. */
interface PendingEvent {
  readonly id: number;
  readonly this?: unknown;
  readonly args?: readonly unknown[];
  result?: unknown;
}

const MAX_MEMORY_MIB = 4096;

type Ending = Pick<ExitStatus, 'kind' | 'code' | 'detail'>;

/**
 * One Go program and everything the outside keeps for it.
 *
 * Go runs inside calls of its exports `run` and `resume`, which return when every goroutine waits. Such calls nest: Go calls
 * JavaScript, which calls a js.Func. The program ends in the innermost of them; the others are then unwound.
 */
class GoHost implements Vm {
  readonly memory = new GoMemory();
  readonly values: ValueTable;
  entries = 0;
  readonly #options: GoOptions;
  readonly #go: GoObject;
  readonly #funcs = new Funcs(
    (id, self, args) => this.#call(id, self, args),
    () => this.#settle(),
  );
  readonly #completions = new Completions(() => ({ depth: this.#depth, isInFunc: this.#funcDepth > 0 }));
  readonly #timeouts: Timeouts;
  readonly #clock: Clock;
  readonly #stdin: StandardInput;
  readonly #system: SystemServices;
  readonly #observer: Observer;
  readonly #deathNotice = new DeathNotice();
  readonly #finished = deferred<ExitStatus>();
  #exports: GoExports | null = null;
  #startMs = 0;
  /** Entries into Go on the engine's stack. */
  #depth = 0;
  /** How many of them are calls of js.Funcs, those of file operations not counted. */
  #funcDepth = 0;
  #ending: Ending | null = null;
  #isDraining = false;
  #toldDeadlock = false;

  constructor(options: GoOptions) {
    this.#options = options;
    this.#clock = options.clock ?? new RealClock();
    this.#observer = new Observer(this.memory, this.#clock, {
      level: options.observe ?? 'off',
      snapshotsAtGC: options.snapshotsAtGC ?? 'none',
      onRecords: options.onObserve ?? (() => undefined),
      onHeapRecords: options.onHeap ?? (() => undefined),
      onGoroutineRecords: options.onGoroutines ?? (() => undefined),
    });
    this.#timeouts = new Timeouts(this.#clock, () => this.#resume());
    const { stdin = new Uint8Array(0) } = options;
    this.#stdin = stdin instanceof StandardInput ? stdin : new StandardInput(stdin);
    this.#system = new SystemServices({
      fs: options.fs,
      cwd: options.cwd ?? '/',
      stdin: this.#stdin,
      onOutput: options.onOutput,
      begin: (callback) => this.#funcs.isForFiles(callback),
      complete: (callback, error, value) => {
        this.#completions.complete(callback, error, value);
        // Input that came while Go was at rest. Within Go nothing happens here.
        this.#settle();
      },
    });
    const global = options.global ?? createGlobal();
    installServices(global, { ...this.#system.globals, ...this.#repeatableServices() });
    this.#go = { _pendingEvent: null, _makeFuncWrapper: (id) => this.#funcs.wrap(id) };
    this.values = new ValueTable(this.memory, global, this.#go, (value) => this.#funcs.droppedByGo(value));
  }

  get ended(): boolean {
    return this.#ending !== null;
  }

  async run(module: WebAssembly.Module): Promise<ExitStatus> {
    try {
      const exports = goExports(await instantiate(module, this.#imports()));
      this.#exports = exports;
      this.memory.attach(exports.mem);
      const { args, env = {} } = this.#options;
      const { argc, argv } = writeArguments(this.memory, args, env);
      this.#startMs = performance.now();
      this.#options.signal?.addEventListener('abort', this.#stop);
      if (this.#options.signal?.aborted === true) this.#stop();
      else this.#enter(() => exports.run(argc, argv));
      this.#options.snapshotRequests?.serve(() => this.#requestSnapshot());
    } catch (error) {
      this.#release();
      throw error;
    }
    return this.#finished.promise;
  }

  stackPointer(): number {
    assert(this.#exports !== null, 'the stack pointer of a program that is not there');
    return this.#exports.getsp();
  }

  exit(code: number): void {
    this.#ending ??= { kind: this.#deathNotice.kind(code), code };
  }

  #imports(): WebAssembly.Imports {
    return createImports(this, {
      clock: this.#clock,
      timeouts: this.#timeouts,
      random: this.#options.random ?? ((bytes) => void crypto.getRandomValues(bytes)),
      print: (fd, bytes) => this.#print(fd, bytes),
      descriptors: this.#system.descriptors,
      observer: this.#observer,
      memoryMiB: this.#options.memoryMiB ?? MAX_MEMORY_MIB,
      schedule: this.#options.schedule ?? 0,
    });
  }

  /** What of the language's own globals would let something in that differs from run to run. */
  #repeatableServices(): Record<string, object> {
    const { random } = this.#options;
    return {
      ...(this.#clock.kind === 'virtual' ? { Date: virtualDate(this.#clock) } : {}),
      ...(random === undefined ? {} : { crypto: cryptoFrom(random) }),
    };
  }

  /** Only ever called from the event loop, so no frame of the program is on the stack. */
  readonly #stop = (): void => {
    if (this.ended) return;
    this.#endIfThrown(() => this.#observer.drain());
    this.#finish({ kind: 'stopped', code: STOPPED_CODE });
  };

  /** From the event loop: Go is at rest, or has given it a turn. Entering Go has it look at the request. */
  #requestSnapshot(): void {
    if (!this.ended && this.#depth === 0 && this.#observer.requestSnapshot()) this.#resume();
  }

  /** A dying program's last words must be heard even if it closed its standard error. */
  #print(fd: number, bytes: Uint8Array): void {
    this.#deathNotice.add(bytes);
    this.#options.onOutput(fd === STDOUT ? STDOUT : STDERR, bytes);
  }

  /** JavaScript calls a js.Func. Once the program has ended it does nothing, as there is nobody to answer. */
  #call(id: number, self: unknown, args: readonly unknown[]): unknown {
    if (this.ended) return undefined;
    const event: PendingEvent = { id, this: self, args, result: undefined };
    this.#go._pendingEvent = event;
    const isFunc = this.#funcs.isCallable(id);
    if (isFunc) this.#funcDepth++;
    try {
      this.#resume();
    } finally {
      if (isFunc) this.#funcDepth--;
    }
    return event.result;
  }

  #resume(): void {
    const exports = this.#exports;
    if (exports !== null && !this.ended) this.#enter(() => exports.resume());
  }

  /** Lets Go run until all its goroutines wait. Throws {@link ExitSignal} if frames of a program that ended lie beneath. */
  #enter(go: () => void): void {
    if (this.#depth === 0) this.#clock.goRuns();
    this.#depth++;
    this.entries++;
    this.#endIfThrown(go);
    this.#depth--;
    // Also after a trap: the last records are the ones that tell what led to it.
    if (this.#depth === 0) this.#endIfThrown(() => this.#observer.drain());
    if (this.#ending === null) this.#settle();
    else if (this.#depth > 0) throw new ExitSignal();
    else this.#finish(this.#ending);
  }

  #endIfThrown(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      // After an exit this is the signal, or what some JavaScript made of it.
      this.#ending ??= { kind: 'crashed', code: CRASH_CODE, detail: crashDetail(thrown) };
    }
  }

  /** Go has come to rest: tells it what is still to be told, and that it is deadlocked when nothing can ever wake it. */
  #settle(): void {
    if (this.#depth > 0 || this.#isDraining || this.ended) return;
    this.#isDraining = true;
    this.#completions.drain();
    this.#isDraining = false;
    if (!this.#canNeverWake()) {
      if (this.#ending === null) this.#clock.goRests(this.#stdin.isAwaited);
      return;
    }
    if (this.#toldDeadlock) {
      this.#finish({
        kind: 'crashed',
        code: CRASH_CODE,
        detail: 'the program sleeps and nothing can wake it',
      });
      return;
    }
    this.#toldDeadlock = true;
    // What wasm_exec_node.js does when Node's event loop runs dry: the scheduler finds that nobody can run and says so.
    this.#go._pendingEvent = { id: 0 };
    this.#resume();
  }

  /** The program waits, and neither time nor input nor a call from JavaScript will end that. */
  #canNeverWake(): boolean {
    return (
      !this.ended && this.#timeouts.size === 0 && !this.#stdin.isAwaited && this.#funcs.callableCount === 0
    );
  }

  #finish(ending: Ending): void {
    this.#ending = ending;
    const wallMs = performance.now() - this.#startMs;
    const memoryBytes = this.memory.byteLength;
    this.#release();
    this.#finished.resolve({ ...ending, memoryBytes, wallMs });
  }

  /** Lets go of the program, its memory above all: whoever still holds one of its js.Funcs holds this host. */
  #release(): void {
    this.#options.signal?.removeEventListener('abort', this.#stop);
    this.#options.snapshotRequests?.serve(null);
    this.#timeouts.clearAll();
    this.#stdin.release();
    this.#completions.release();
    this.#system.descriptors.closeAll();
    this.#funcs.release();
    this.values.release();
    this.memory.release();
    this.#go._pendingEvent = null;
    this.#exports = null;
  }
}

async function instantiate(
  module: WebAssembly.Module,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
  try {
    return await WebAssembly.instantiate(module, imports);
  } catch (error) {
    const problem = error instanceof RangeError ? 'no-memory' : 'bad-module';
    throw new GoStartError(problem, crashDetail(error), { cause: error });
  }
}
