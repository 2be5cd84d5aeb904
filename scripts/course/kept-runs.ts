/** Runs in the user's cache, one file each. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Measured } from '../../src/cli/measure.ts';

/** null: not there, or damaged, and then it is removed. */
export async function readKept(file: string): Promise<Measured | null> {
  if (!existsSync(file)) return null;
  const packed = await readFile(file);
  try {
    return JSON.parse(gunzipSync(packed).toString('utf8')) as Measured;
  } catch (error) {
    console.error(`${file} is damaged (${String(error)}), and measured anew`);
    await rm(file);
    return null;
  }
}

/** A run that was stopped from outside is not kept: how far it came is chance. Whole or not at all. */
export async function writeKept(file: string, run: Measured): Promise<void> {
  if (run.report.exit.kind === 'stopped') return;
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, gzipSync(JSON.stringify(run)));
  await rename(part, file);
}
