import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './errors.mjs';

/** The holder touches its lock this often, ms. */
const HEARTBEAT_MS = 2000;
/** A lock nobody has touched for this long belongs to a process that is gone, ms. */
const STALE_MS = 15_000;

/**
 * Runs `task` while no other process runs one under the same lock file. A lock whose process has died
 * is taken over: at once on this machine, after {@link STALE_MS} on another that shares the folder.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} task
 * @param {{ staleMs?: number, onWait?: (holder: string) => void }} [options] `onWait` is told once whom we wait for
 * @returns {Promise<T>}
 */
export async function withLock(path, task, { staleMs = STALE_MS, onWait } = {}) {
  await mkdir(dirname(path), { recursive: true });
  let told = false;
  while (!(await tryLock(path))) {
    if (await isStale(path, staleMs)) {
      await rm(path, { force: true });
      continue;
    }
    if (!told) {
      told = true;
      onWait?.(await readFile(path, 'utf8').catch(() => 'another process'));
    }
    await delay(Math.min(250, staleMs / 4));
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    // If the file has gone, someone took the lock over; the task's own rename at the end settles who wins.
    void utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  try {
    return await task();
  } finally {
    clearInterval(heartbeat);
    await rm(path, { force: true });
  }
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
async function tryLock(path) {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(`process ${process.pid} on ${hostname()}`);
    await file.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} path
 * @param {number} staleMs
 * @returns {Promise<boolean>} also true when the lock has just gone
 */
async function isStale(path, staleMs) {
  try {
    if (Date.now() - (await stat(path)).mtimeMs > staleMs) return true;
    const [, pid, host] = /^process (\d+) on (.+)$/.exec(await readFile(path, 'utf8')) ?? [];
    // The name is empty for the moment between the file's making and its writing.
    return pid !== undefined && host === hostname() && !isAlive(Number(pid));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return errorCode(error) !== 'ESRCH';
  }
}
