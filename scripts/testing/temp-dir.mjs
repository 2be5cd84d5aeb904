import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** @returns {string} a folder of its own for the running test, deleted after it */
export function tempDir() {
  const folder = mkdtempSync(join(tmpdir(), 'heapscope-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
