/** What the virtual clock and a seed promise, of programs as the site ships them: no page and no compiler takes part. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { concatBytes } from '../src/base/bytes.ts';
import { buildReport } from '../src/model/report.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { RunEvent } from '../src/protocol/run.ts';
import { runProgram } from '../src/workers/run/program.ts';
import { expect, test } from './pages.ts';

const PROGRAMS = join('dist', 'programs');

interface Told {
  /** As JSON, without the real time that the run took. */
  readonly report: string;
  readonly output: string;
}

async function run(example: string, seed: number): Promise<Told> {
  const file = (await readdir(PROGRAMS)).find(
    (name) => name.startsWith(`${example}.`) && name.endsWith('.wasm'),
  );
  const program = new Uint8Array(await readFile(join(PROGRAMS, file ?? example)));
  const model = new RunModel();
  const written: Uint8Array[] = [];
  const end = await new Promise<Extract<RunEvent, { kind: 'exit' | 'failed' }>>((resolve) => {
    void runProgram(
      {
        id: 1,
        program: program.buffer,
        args: [],
        env: { TZ: 'UTC' },
        stdin: new Uint8Array(),
        stdinOpen: false,
        clock: 'virtual',
        speed: 'instant',
        seed,
        schedule: 'usual',
        files: [],
        memoryMiB: 512,
        snapshotsAtGC: 'none',
        observe: 'live',
      },
      {
        post: (event) => {
          if (event.kind === 'observe') model.push(event.bytes);
          if (event.kind === 'exit' || event.kind === 'failed') resolve(event);
        },
        onCommand: () => undefined,
        onOutput: (_stream, bytes) => written.push(bytes.slice()),
      },
    );
  });
  if (end.kind === 'failed') throw new Error(end.message);
  model.end(end.status);
  const status = { ...end.status, wallMs: 0 };
  const report = buildReport(model, status, { goVersion: 'go', observe: 'live', clock: 'virtual' });
  return { report: JSON.stringify(report), output: new TextDecoder().decode(concatBytes(written)) };
}

for (const example of ['leaky-workers', 'weak-cache']) {
  test(`${example}: the same report and output twice, byte for byte`, async () => {
    const first = await run(example, 7);
    expect(JSON.parse(first.report)).toMatchObject({ exit: { code: 0 } });
    expect(first.report.length).toBeGreaterThan(10_000);
    const second = await run(example, 7);
    expect(second.output).toBe(first.output);
    expect(second.report).toBe(first.report);
  });
}
