/** Runs a Go program with every object observed, and hands over what is known of its heap. */
import { RealClock } from '../../src/host/clock.ts';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import { capMemory } from '../../src/host/memory-cap.ts';
import { SnapshotRequests } from '../../src/host/snapshot-requests.ts';
import { StandardInput } from '../../src/host/stdin.ts';
import { GoroutineSession } from '../../src/model/goroutines/goroutine-session.ts';
import { HeapSession } from '../../src/model/index.ts';
import type { SnapshotsAtGC } from '../../src/protocol/observer.ts';
import { STDOUT, type ExitStatus } from '../../src/protocol/run.ts';
import { splitSource } from '../../src/toolchain/source-files.ts';
import { openToolchain } from './run-program.ts';

export interface HeapRunOptions {
  readonly snapshotsAtGC?: SnapshotsAtGC;
  /** Default 512. */
  readonly memoryMiB?: number;
  /** Asks for a snapshot when the program has run a moment, and stops it when it has come. */
  readonly requestAndStop?: boolean;
}

export interface HeapRun {
  readonly session: HeapSession;
  readonly goroutines: GoroutineSession;
  readonly stdout: string;
  readonly status: ExitStatus;
}

/** @throws Error with the diagnostics of a program that does not build */
export async function heapRun(
  source: string,
  { snapshotsAtGC = 'none', memoryMiB = 512, requestAndStop = false }: HeapRunOptions = {},
): Promise<HeapRun> {
  const built = await (await openToolchain()).build(splitSource(source), () => undefined);
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  const capped = capMemory(new Uint8Array(built.program), memoryMiB);
  if (!capped.ok) throw new Error(capped.error);
  const stopping = new AbortController();
  const session = new HeapSession({
    symbols: built.symbols,
    onSnapshot: () => {
      if (requestAndStop) stopping.abort();
    },
  });
  const goroutines = new GoroutineSession();
  const snapshotRequests = new SnapshotRequests();
  if (requestAndStop) setTimeout(() => snapshotRequests.request(), 50);
  let stdout = '';
  const status = await runGo(await WebAssembly.compile(capped.value), {
    args: ['prog'],
    env: {},
    fs: new MemoryFs(),
    stdin: new StandardInput(new Uint8Array(0), requestAndStop),
    memoryMiB,
    clock: new RealClock(),
    observe: 'objects',
    snapshotsAtGC,
    snapshotRequests,
    signal: stopping.signal,
    onHeap: (bytes) => session.push(bytes),
    onGoroutines: (bytes) => goroutines.push(bytes),
    onOutput: (stream, bytes) => {
      if (stream === STDOUT) stdout += new TextDecoder().decode(bytes);
    },
  });
  session.end();
  goroutines.end();
  return { session, goroutines, stdout, status };
}

/** The heap of a program that runs to its end. */
export async function heapOf(source: string): Promise<HeapSession> {
  return (await heapRun(source)).session;
}
