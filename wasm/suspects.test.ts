/** Programs of the gallery with every object observed: who is suspected of keeping memory, and who is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { suspectText } from '../src/model/heap/views/text.ts';
import { heapOf } from './testing/heap-run.ts';

const LIMIT_MS = 600_000;

async function suspectsOf(example: string): Promise<readonly string[]> {
  const source = join(import.meta.dirname, '..', 'examples', example, 'main.go');
  const session = await heapOf(readFileSync(source, 'utf8'));
  const last = session.summaries.at(-1);
  return session.suspects(last!.id)!.map(suspectText);
}

it('goroutines that wait for ever, each with a little', { timeout: LIMIT_MS }, async () => {
  expect(await suspectsOf('leaky-workers')).toEqual([
    expect.stringMatching(
      /^640 goroutines \(main\.ask\) → .*× 640 — 4\d(\.\d)?\sMiB, \d+ % of the heap, made at main\.go:17$/u,
    ),
  ]);
});

it.each(['weak-cache', 'letting-go'])(
  '%s keeps the newest only, and is not suspected',
  { timeout: LIMIT_MS },
  async (example) => {
    expect(await suspectsOf(example)).toEqual([]);
  },
);
