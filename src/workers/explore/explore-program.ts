/** A program on the host under one schedule after the other: what the sandbox's worker and the command line's thread share. */
import { afterRealTime } from '../../host/event-loop.ts';
import { MemoryFs } from '../../host/fs/memory-fs.ts';
import { runGo } from '../../host/host.ts';
import { capMemory } from '../../host/memory-cap.ts';
import { seededRandom } from '../../host/seeded-random.ts';
import { VirtualClock } from '../../host/virtual-clock.ts';
import { ScheduleGoroutines } from '../../model/explore/schedule-goroutines.ts';
import type { ExploreEvent, ExploreRequest, ScheduleResult } from '../../protocol/explore.ts';
import { DISK_BYTES, WORKING_DIRECTORY } from '../run/controls.ts';
import { ScheduleOutput } from './schedule-output.ts';

/** Runs the program with each seed. The last event is `explored` or `failed`; never rejects. */
export async function exploreProgram(
  request: ExploreRequest,
  post: (event: ExploreEvent) => void,
): Promise<void> {
  const { id, program, memoryMiB, seeds } = request;
  try {
    const capped = capMemory(new Uint8Array(program), memoryMiB);
    if (!capped.ok) throw new Error(capped.error);
    const module = await WebAssembly.compile(capped.value);
    post({ kind: 'ready', id });
    for (let i = 0; i < seeds.count; i++) {
      const result = await runSchedule(module, request, seeds.first + i * seeds.step);
      post({ kind: 'schedule', id, result });
    }
    post({ kind: 'explored', id });
  } catch (error) {
    post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** As a run with this seed and a random schedule at level `live` goes, which is how it is replayed. */
async function runSchedule(
  module: WebAssembly.Module,
  { args, env, stdin, files, memoryMiB, limitMs }: ExploreRequest,
  seed: number,
): Promise<ScheduleResult> {
  const output = new ScheduleOutput();
  const goroutines = new ScheduleGoroutines();
  const limit = new AbortController();
  const cancelLimit = afterRealTime(() => limit.abort(), limitMs);
  const clock = new VirtualClock('instant');
  const fs = new MemoryFs({ limitBytes: DISK_BYTES, nowMs: () => clock.walltimeMs() });
  fs.mkdirAll(WORKING_DIRECTORY);
  for (const { name, data } of files) fs.writeFile(`${WORKING_DIRECTORY}/${name}`, data);
  try {
    const status = await runGo(module, {
      args: ['heapscope', ...args],
      env: { HOME: WORKING_DIRECTORY, USER: 'gopher', ...env },
      fs,
      cwd: WORKING_DIRECTORY,
      stdin,
      clock,
      random: seededRandom(seed),
      schedule: seed,
      signal: limit.signal,
      memoryMiB,
      observe: 'live',
      onGoroutines: (bytes) => goroutines.push(bytes),
      onOutput: (stream, bytes) => output.add(stream, bytes),
    });
    const { kind, code } = status;
    return { seed, kind, code, ...output.result(), verdicts: goroutines.verdicts(status) };
  } finally {
    cancelLimit();
  }
}
