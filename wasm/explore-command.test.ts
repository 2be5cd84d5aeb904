/** `heapscope run --explore` as a whole: builds, runs schedules in two threads, tells and reports what came of them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { exploreCommand } from '../src/cli/explore-command.ts';
import { parseCommand } from '../src/cli/options.ts';
import type { ExploreReport } from '../src/protocol/explore-report.ts';
import { buildArtefacts } from './build.ts';
import { programText } from './testing/run-program.ts';

let toolchain: string;
beforeAll(async () => {
  toolchain = await buildArtefacts();
}, 1_200_000);

/** Explores a program; what standard error said, the exit code, and the report. */
async function explore(source: string, ...argv: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'heapscope-explore-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [program, reportFile] = [join(folder, 'main.go'), join(folder, 'report.json')];
  await writeFile(program, source);
  const command = parseCommand(['run', '--stdin', '/dev/null', '--report', reportFile, ...argv, program]);
  if (command.kind !== 'run' || command.options.explore === null) throw new Error('not an exploration');
  let errors = '';
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text);
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  const threads = new URL('../src/cli/testing/', import.meta.url);
  const code = await exploreCommand(command.options, command.options.explore, {
    toolchain,
    runThread: new URL('run-thread.mjs', threads),
    exploreThread: new URL('explore-thread.mjs', threads),
  });
  const report = async () => JSON.parse(await readFile(reportFile, 'utf8')) as ExploreReport;
  return { code, errors, report };
}

it('exits with 3 when a schedule leaks and that is to fail, and says and reports it as of a run, with its seed', async () => {
  const source = await programText('schedules/early-return.go');
  const { code, errors, report } = await explore(source, '--explore', '60', '--fail-on', 'proven');
  expect(code).toBe(3);
  expect(errors).toContain('heapscope: 60 schedules, 3 outcomes\n');
  expect(errors).toContain('exit 0; 2 goroutines stuck: chan send at main.go:22 (×2)');
  expect(errors).toMatch(/replay with: --clock virtual --seed [1-9]\d* --schedule random\n$/);
  const { explore: told, verdicts } = await report();
  expect(told).toMatchObject({ firstSeed: 0, schedules: 60, notKept: 0 });
  expect(told.outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(60);
  expect(verdicts[0]).toMatchObject({
    kind: 'goroutine-leak',
    class: 'proven',
    file: 'main.go',
    line: 22,
    created: { func: 'main.collect', file: 'main.go', line: 17 },
    reason: 'chan send',
    hint: expect.stringContaining('Receive all that is sent') as string,
  });
  // Each verdict has the sentence that fails the command, and a seed of the outcome that has it.
  for (const { message, schedules, seed } of verdicts) {
    expect(errors).toContain(
      `heapscope: proven: ${message} Under ${schedules} of 60 schedules, seed ${seed} the first.\n`,
    );
    const outcome = told.outcomes.find((each) => each.seed === seed)!;
    expect(outcome.verdicts.map((verdict) => verdict.message)).toEqual([message]);
    expect(outcome.count).toBe(schedules);
  }
  expect(verdicts).toHaveLength(2);
});

it('fails for what is only suspected when that is asked for', async () => {
  const source = await programText('schedules/early-return-global.go');
  const suspected = await explore(source, '--explore', '60', '--fail-on', 'suspected');
  expect(suspected.code).toBe(3);
  expect(suspected.errors).toMatch(
    /^heapscope: suspected: 2 goroutines wait at main\.go:24 \(chan send\), started at main\.go:19 by main\.collect; what they wait for was not used .* Under \d+ of 60 schedules, seed [1-9]\d* the first\.$/m,
  );
  expect(suspected.errors).toMatch(/replay with: --clock virtual --seed [1-9]\d* --schedule random\n$/);
  expect((await suspected.report()).verdicts.every((verdict) => verdict.class === 'suspected')).toBe(true);
  const proven = await explore(source, '--explore', '60', '--fail-on', 'proven');
  expect(proven.code).toBe(0);
  expect(proven.errors).not.toContain('heapscope: suspected');
});

it('fails when a schedule dies, whatever is looked for', async () => {
  const source = await programText('schedules/double-close.go');
  const { code, errors, report } = await explore(source, '--explore', '40', '--fail-on', 'proven');
  expect(code).toBe(3);
  expect(errors).toMatch(
    /^heapscope: proven: panic: close of closed channel .*at main\.go:15\. Under \d+ of 40 schedules, seed \d+ the first\.$/m,
  );
  expect((await report()).verdicts).toEqual([]);
});

it('exits with 0 when that is not to fail, when nothing does, and begins with the seed it was given', async () => {
  const source = await programText('schedules/map-writes.go');
  const { code, errors, report } = await explore(source, '--explore', '20', '--seed', '100');
  expect(code).toBe(0);
  expect(errors).toContain('fatal error: concurrent map writes at main.go:15');
  expect((await report()).explore.outcomes.every(({ seed }) => seed >= 100 && seed < 120)).toBe(true);
  const right = await explore(
    'package main\n\nfunc main() { println("right") }\n',
    '--explore',
    '3',
    '--fail-on',
    'proven',
  );
  expect([right.code, (await right.report()).verdicts]).toEqual([0, []]);
});

it('says in Go’s own form that a program does not compile', async () => {
  const { code, errors } = await explore('package main\n\nfunc main() { x }\n', '--explore', '3');
  expect(code).toBe(2);
  expect(errors).toContain('main.go:3:15: undefined: x');
});
