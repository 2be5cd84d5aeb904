/** The programs of `leaks/`: leaking ones with their fixed twins, and healthy ones. leaks/README.md has the format. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../lib/paths.mjs';

export const LEAKS_DIR = join(ROOT, 'leaks');

/** Folder of programs that are as they should be. */
const HEALTHY = 'healthy';

const Expected = v.strictObject({
  kind: v.picklist(['goroutine-leak', 'deadlock']),
  class: v.picklist(['proven', 'suspected']),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The runtime's words; empty: it does not wait. */
  reason: v.string(),
  /** Where it waits; null: it does not. */
  line: v.nullable(v.number()),
  /** Of its `go` statement; null: the main goroutine. */
  startLine: v.nullable(v.number()),
});

/** A verdict that a program must get. */
export type ExpectedLeak = Readonly<v.InferOutput<typeof Expected>>;

export interface LeakProgram {
  /** `slug/leak`, `slug/fixed`, `healthy/slug`. */
  readonly name: string;
  readonly text: string;
  /** Empty: nothing may be found. */
  readonly expected: readonly ExpectedLeak[];
}

/** All programs, sorted by name. Throws an Error that names the file when one cannot be read. */
export function readLeaks(dir: string = LEAKS_DIR): readonly LeakProgram[] {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => (name === HEALTHY ? readHealthy(dir) : readPair(dir, name)));
}

function readPair(dir: string, slug: string): readonly LeakProgram[] {
  const read = (file: string): string => readFileSync(join(dir, slug, file), 'utf8');
  return [
    { name: `${slug}/leak`, text: read('leak.go'), expected: parseExpected(slug, read('expect.json')) },
    { name: `${slug}/fixed`, text: read('fixed.go'), expected: [] },
  ];
}

function readHealthy(dir: string): readonly LeakProgram[] {
  return readdirSync(join(dir, HEALTHY))
    .sort()
    .map((file) => {
      const [, slug] = /^([a-z0-9-]+)\.go$/.exec(file) ?? [];
      if (slug === undefined) throw new Error(`leaks/${HEALTHY}/${file}: not lower-case-name.go`);
      const text = readFileSync(join(dir, HEALTHY, file), 'utf8');
      return { name: `${HEALTHY}/${slug}`, text, expected: [] };
    });
}

/** @throws Error that names the program */
export function parseExpected(slug: string, json: string): readonly ExpectedLeak[] {
  try {
    return v.parse(v.pipe(v.array(Expected), v.minLength(1)), JSON.parse(json));
  } catch (error) {
    throw new Error(`leaks/${slug}/expect.json: ${String(error)}`, { cause: error });
  }
}
