/** Stand-ins for the workers and the browser, driven by the test. */
import { deferred, type Deferred } from '../../base/deferred.ts';
import type { ExplainResult } from '../../protocol/escape.ts';
import type { LessonText } from '../../protocol/lesson/lesson.ts';
import type { ExitStatus, RunEvent, RunRequest, WrittenFile } from '../../protocol/run.ts';
import type { BuildResult, SourceFile } from '../../protocol/toolchain.ts';
import type { Example, RunHandle, RunMessage, Runner, Toolchain, ToolchainOptions } from '../ports.ts';
import type { KeyValueStore } from '../store.ts';

export interface BuildCall {
  readonly files: readonly SourceFile[];
  readonly options: ToolchainOptions;
  readonly result: Deferred<BuildResult>;
}

export interface ExplainCall {
  readonly files: readonly SourceFile[];
  readonly options: ToolchainOptions;
  readonly result: Deferred<ExplainResult>;
}

/** Answers when told to; aborting rejects, as the real one does. */
export class FakeToolchain implements Toolchain {
  readonly builds: BuildCall[] = [];
  readonly explanations: ExplainCall[] = [];
  readonly prepared: (readonly SourceFile[])[] = [];
  prepareResult: Promise<void> = Promise.resolve();

  prepare(files: readonly SourceFile[]): Promise<void> {
    this.prepared.push(files);
    return this.prepareResult;
  }

  build(files: readonly SourceFile[], options: ToolchainOptions = {}): Promise<BuildResult> {
    const call: BuildCall = { files, options, result: deferred() };
    options.signal?.addEventListener('abort', () => {
      call.result.reject(new DOMException('aborted', 'AbortError'));
    });
    this.builds.push(call);
    return call.result.promise;
  }

  explain(files: readonly SourceFile[], options: ToolchainOptions = {}): Promise<ExplainResult> {
    const call: ExplainCall = { files, options, result: deferred() };
    this.explanations.push(call);
    return call.result.promise;
  }
}

export class FakeRun implements RunHandle {
  readonly request: Omit<RunRequest, 'id'>;
  readonly emit: (event: RunEvent) => void;
  readonly #end = deferred<ExitStatus>();
  stopped = false;
  readonly sent: RunMessage[] = [];
  /** What `listFiles` and `readFile` answer with. */
  readonly disk = new Map<string, Uint8Array>();

  constructor(request: Omit<RunRequest, 'id'>, emit: (event: RunEvent) => void) {
    this.request = request;
    this.emit = emit;
  }

  get done(): Promise<ExitStatus> {
    return this.#end.promise;
  }

  stop(): void {
    this.stopped = true;
    this.#end.resolve(exitOf('stopped', 130));
  }

  send(message: RunMessage): void {
    this.sent.push(message);
  }

  listFiles(): Promise<readonly WrittenFile[]> {
    return Promise.resolve([...this.disk].map(([path, bytes]) => ({ path, bytes: bytes.length })));
  }

  readFile(path: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.disk.get(path) ?? null);
  }

  exit(status: ExitStatus): void {
    this.#end.resolve(status);
  }

  fail(error: Error): void {
    this.#end.reject(error);
  }

  print(text: string): void {
    this.emit({ kind: 'output', id: 1, stream: 1, bytes: new TextEncoder().encode(text), dropped: 0, t: 0 });
  }
}

export class FakeRunner implements Runner {
  readonly runs: FakeRun[] = [];
  warmed = 0;

  warm(): void {
    this.warmed++;
  }

  run(request: Omit<RunRequest, 'id'>, onEvent: (event: RunEvent) => void): RunHandle {
    const run = new FakeRun(request, onEvent);
    this.runs.push(run);
    return run;
  }
}

/** Web storage in a Map; `quota` in characters. */
export class FakeStore implements KeyValueStore {
  readonly items = new Map<string, string>();
  quota = Infinity;

  get length(): number {
    return this.items.size;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    let used = value.length;
    for (const [name, text] of this.items) if (name !== key) used += text.length;
    if (used > this.quota) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** The lock manager that all tabs of a browser share. */
export class FakeLocks {
  readonly #held = new Set<string>();

  async request(
    name: string,
    _options: LockOptions,
    callback: (lock: Lock | null) => unknown,
  ): Promise<unknown> {
    if (this.#held.has(name)) return callback(null);
    this.#held.add(name);
    return callback({ name, mode: 'exclusive' });
  }

  query(): Promise<LockManagerSnapshot> {
    const held = [...this.#held].map((name) => ({ name, mode: 'exclusive' as const, clientId: '' }));
    return Promise.resolve({ held, pending: [] });
  }

  /** The tab was closed. */
  release(name: string): void {
    this.#held.delete(name);
  }

  asManager(): Pick<LockManager, 'request' | 'query'> {
    return this as unknown as Pick<LockManager, 'request' | 'query'>;
  }
}

export function exitOf(kind: ExitStatus['kind'], code: number): ExitStatus {
  return { kind, code, memoryBytes: 1 << 20, wallMs: 12 };
}

const LESSON: LessonText = { introduction: '<p></p>', explanation: '', question: null, claims: [] };

export function exampleOf(slug: string, more: Partial<Example> = {}): Example {
  const title = { en: slug, zh: slug, fr: slug };
  return {
    slug,
    title,
    summary: title,
    order: 1,
    section: 'values',
    source: `package main // ${slug}\n`,
    endless: false,
    lessons: { en: () => Promise.resolve(LESSON) },
    ...more,
  };
}

/** Lets every promise that is ready run its course. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
