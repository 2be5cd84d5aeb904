import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Measured } from '../../src/cli/measure.ts';
import type { ExitKind } from '../../src/protocol/run.ts';
import { readKept, writeKept } from './kept-runs.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heapscope-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = join(folder, 'lessons', 'a.json.gz');
});

function ended(kind: ExitKind): Measured {
  return {
    report: {
      ...{ schema: 1, go: 'go1.27.4', observe: 'objects', clock: 'virtual', omittedGoroutines: 0 },
      ...{ samples: [], gc: [], goroutines: [], snapshots: [], verdicts: [] },
      exit: { kind, code: 0, memoryBytes: 0, wallMs: 1 },
    },
    output: 'é',
  };
}

it('gives a run back as it was, and leaves nothing else', async () => {
  expect(await readKept(file)).toBeNull();
  await writeKept(file, ended('panic'));
  expect(await readKept(file)).toEqual(ended('panic'));
  expect(readdirSync(join(folder, 'lessons'))).toEqual(['a.json.gz']);
});

it.each<ExitKind>(['stopped', 'crashed'])('keeps none that was %s', async (kind) => {
  await writeKept(file, ended(kind));
  expect(await readKept(file)).toBeNull();
});

it('says which file is damaged, and removes it', async () => {
  await writeKept(file, ended('exit'));
  writeFileSync(file, 'cut');
  const said = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => said.mockRestore());
  expect(await readKept(file)).toBeNull();
  expect(said.mock.lastCall?.[0]).toContain(`${file} is damaged`);
  expect(readdirSync(join(folder, 'lessons'))).toEqual([]);
});
