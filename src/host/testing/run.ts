import { concatBytes } from '../../base/bytes.ts';
import { STDERR, STDOUT, type ExitStatus, type StdStream } from '../../protocol/run.ts';
import { MemoryFs } from '../fs/memory-fs.ts';
import { runGo, type GoOptions } from '../host.ts';
import { moduleForTest } from './programs.ts';

export interface TestRun {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
}

/** Collects what a program prints. */
export class OutputLog {
  readonly #parts: Record<StdStream, Uint8Array[]> = { [STDOUT]: [], [STDERR]: [] };

  readonly onOutput = (stream: StdStream, bytes: Uint8Array): void => {
    this.#parts[stream].push(bytes.slice());
  };

  bytes(stream: StdStream): Uint8Array {
    return concatBytes(this.#parts[stream]);
  }

  text(stream: StdStream): string {
    return new TextDecoder().decode(this.bytes(stream));
  }
}

type TestOptions = Partial<Omit<GoOptions, 'onOutput'>>;

/** Runs a module to its end. The arguments follow a name. */
export async function runModule(module: WebAssembly.Module, options: TestOptions = {}): Promise<TestRun> {
  const log = new OutputLog();
  const args = ['prog', ...(options.args ?? [])];
  const status = await runGo(module, {
    fs: new MemoryFs(),
    ...options,
    args,
    onOutput: log.onOutput,
  });
  return { status, stdout: log.text(STDOUT), stderr: log.text(STDERR) };
}

/** Builds and runs testdata/`name`.go. */
export async function runProgram(name: string, options?: TestOptions): Promise<TestRun> {
  return runModule(await moduleForTest(name), options);
}
