/** Every reason in the source of cmd/compile's escape analysis has words of ours: a Go release with a new one fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureGo } from '../scripts/lib/go/go.mjs';
import { STEP_WORDS } from '../src/ui/editor/escape/reasons.ts';

/** Where the compiler gives a reason: with a note of a flow, with an assignment, for what must be on the heap. */
const GIVEN = [
  /\b(?:note|deref|addr|dotType|assignHeap)\((?:[^\n"]*), "([^"]+)"\)/g,
  /\bassign(?:Heap|List)\([^\n"]*, "([^"]+)", \w+\)/g,
];

it('words every reason that the compiler gives, and no other', async () => {
  const folder = join(await ensureGo(), 'src/cmd/compile/internal/escape');
  const found = new Set<string>();
  for (const name of readdirSync(folder).filter((file) => /(?<!_test)\.go$/.test(file))) {
    const source = readFileSync(join(folder, name), 'utf8');
    for (const pattern of GIVEN) for (const [, reason = ''] of source.matchAll(pattern)) found.add(reason);
    const [, allocated = ''] = /\nfunc HeapAllocReason\(.*?\{\n(.*?)\n\}\n/s.exec(source) ?? [];
    for (const [, reason = ''] of allocated.matchAll(/return "([^"]+)"/g)) found.add(reason);
  }
  // Go before 1.27 had one more; the words for it cost nothing.
  found.add('non-constant size');
  expect([...found].sort()).toEqual(Object.keys(STEP_WORDS).sort());
});
