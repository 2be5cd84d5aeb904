/** A program on the host, from a request to its end: what the sandbox's worker and the command line's thread share. */
import { err, ok, type Result } from '../../base/result.ts';
import { MemoryFs } from '../../host/fs/memory-fs.ts';
import { runGo, type GoOptions } from '../../host/host.ts';
import { capMemory } from '../../host/memory-cap.ts';
import type { ExitStatus, RunRequest } from '../../protocol/run.ts';

/** Where the program starts and finds its files. */
const WORKING_DIRECTORY = '/home/gopher';

export interface ProgramOptions extends Pick<GoOptions, 'onOutput' | 'onObserve' | 'global'> {
  /** The engine has compiled the program, in so many ms; Go starts next. */
  readonly onStarted?: (moduleMs: number) => void;
}

/** @returns how it ended, or, for the user, why it could not be started. Rejects as `runGo` does. */
export async function runProgram(
  request: RunRequest,
  { onStarted, ...options }: ProgramOptions,
): Promise<Result<ExitStatus, string>> {
  const capped = capMemory(new Uint8Array(request.program), request.memoryMiB);
  if (!capped.ok) return err(capped.error);
  const fs = new MemoryFs();
  fs.mkdirAll(WORKING_DIRECTORY);
  for (const { name, data } of request.files) fs.writeFile(`${WORKING_DIRECTORY}/${name}`, data);

  const compiling = performance.now();
  const module = await WebAssembly.compile(capped.value);
  onStarted?.(performance.now() - compiling);
  const { args, env, stdin, observe } = request;
  const status = await runGo(module, {
    args: ['heapscope', ...args],
    env: { HOME: WORKING_DIRECTORY, ...env },
    fs,
    cwd: WORKING_DIRECTORY,
    stdin,
    observe,
    ...options,
  });
  return ok(status);
}
