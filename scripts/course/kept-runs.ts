/** Runs in the user's cache, one file each. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Measured } from '../../src/cli/measure.ts';
import type { ExitKind } from '../../src/protocol/run.ts';

/** null: not there, or damaged, and then it is removed. */
export async function readKept(file: string): Promise<Measured | null> {
  if (!existsSync(file)) return null;
  const packed = await readFile(file);
  try {
    return JSON.parse(gunzipSync(packed).toString('utf8')) as Measured;
  } catch (error) {
    console.error(`${file} is damaged (${String(error)}), and measured anew`);
    // Another process may have come before.
    await rm(file, { force: true });
    return null;
  }
}

/** Ends that another attempt may not repeat: it was stopped from outside, or the machine had no room for it. */
const BY_CHANCE: readonly ExitKind[] = ['stopped', 'crashed'];

/** Whole or not at all. A run that ended by chance is not kept. */
export async function writeKept(file: string, run: Measured): Promise<void> {
  if (BY_CHANCE.includes(run.report.exit.kind)) return;
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, gzipSync(JSON.stringify(run)));
  await rename(part, file);
}
