import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { tempDir } from '../testing/temp-dir.mjs';
import { withLock } from './lock.mjs';

it('lets one in at a time and tells the others whom they wait for', async () => {
  const path = join(tempDir(), 'sub', 'a.lock');
  let inside = 0;
  let most = 0;
  /** @type {string[]} */
  const waits = [];
  const task = async () => {
    most = Math.max(most, ++inside);
    await delay(20);
    inside--;
  };
  const onWait = (/** @type {string} */ holder) => void waits.push(holder);
  await Promise.all([1, 2, 3].map(() => withLock(path, task, { staleMs: 1000, onWait })));
  expect(most).toBe(1);
  expect(waits.length).toBeGreaterThan(0);
  expect(waits[0]).toContain(String(process.pid));
  expect(existsSync(path)).toBe(false);
});

it('is given back when the task fails', async () => {
  const path = join(tempDir(), 'a.lock');
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(path)).toBe(false);
});

it('takes over from a process that is gone', async () => {
  const path = join(tempDir(), 'a.lock');
  // Above every system's largest process id.
  writeFileSync(path, `process 99999999 on ${hostname()}`);
  expect(await withLock(path, async () => readFileSync(path, 'utf8'), { staleMs: 60_000 })).toContain(
    String(process.pid),
  );
});

it("takes over another machine's lock that nobody has touched for long", async () => {
  const path = join(tempDir(), 'a.lock');
  writeFileSync(path, 'process 1 on elsewhere');
  const past = new Date(Date.now() - 60_000);
  utimesSync(path, past, past);
  expect(await withLock(path, async () => 'in', { staleMs: 30_000 })).toBe('in');
});
