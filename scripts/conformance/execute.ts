import { spawn } from 'node:child_process';
import { TIME_LIMIT_MS, type Outcome } from './outcome.ts';

export interface ExecuteOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: Uint8Array;
}

/** Runs a native binary to its end, or kills it at the time limit. Rejects when it cannot be started. */
export function execute(binary: string, { args, cwd, env, stdin }: ExecuteOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { cwd, env, timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL' });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      // The program ended without reading all of it.
      if (error.code !== 'EPIPE') reject(error);
    });
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        stdout: new Uint8Array(Buffer.concat(stdout)),
        stderr: Buffer.concat(stderr).toString('utf8'),
        code,
      }),
    );
  });
}
