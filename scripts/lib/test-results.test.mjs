import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempDir } from '../testing/temp-dir.mjs';
import { tallyExit, tallyOwn, tallyPlaywright, tallyVitest } from './test-results.mjs';

/** @param {unknown} report */
function saved(report) {
  const path = join(tempDir(), 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

it('counts tests of both runners', () => {
  expect(tallyVitest(saved({ numPassedTests: 12, numFailedTests: 2 }), 1)).toEqual({ passed: 12, failed: 2 });
  const stats = { expected: 8, unexpected: 1, flaky: 1, skipped: 3 };
  expect(tallyPlaywright(saved({ stats }), 1)).toEqual({ passed: 9, failed: 1 });
  expect(tallyOwn(saved({ passed: 200, failed: 3 }), 1)).toEqual({ passed: 200, failed: 3 });
});

it('never takes a failing runner for a passing one', () => {
  expect(tallyExit(0)).toEqual({ passed: 1, failed: 0 });
  expect(tallyExit(2)).toEqual({ passed: 0, failed: 1 });
  const path = saved({ numPassedTests: 12, numFailedTests: 0 });
  expect(tallyVitest(path, 1), 'an error outside every test').toEqual({ passed: 12, failed: 1 });
  expect(tallyVitest(saved({ numPassedTests: 0, numFailedTests: 0 }), 0).failed, 'nothing ran').toBe(1);
  expect(tallyVitest(join(tempDir(), 'none.json'), 0).failed, 'no report').toBe(1);
  expect(tallyPlaywright(join(tempDir(), 'none.json'), 0).failed, 'no report').toBe(1);
  expect(tallyOwn(join(tempDir(), 'none.json'), 0).failed, 'no report').toBe(1);
  expect(tallyOwn(saved({ passed: 0, failed: 0 }), 0).failed, 'nothing ran').toBe(1);
});
