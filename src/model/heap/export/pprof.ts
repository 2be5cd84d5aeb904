/**
 * A heap profile for `go tool pprof`, as runtime/pprof writes it, but with every allocation counted (period 1). Format:
 * github.com/google/pprof, proto/profile.proto.
 */
import type { HeapAnalysis } from '../analysis.ts';
import type { CodePlaces } from '../../stream/code-places.ts';
import { askedBytes } from '../views/allocated.ts';
import { ProtoWriter } from './proto-writer.ts';

/** Fields of Profile. */
const SAMPLE_TYPE = 1;
const SAMPLE = 2;
const MAPPING = 3;
const LOCATION = 4;
const FUNCTION = 5;
const STRING_TABLE = 6;
const TIME_NANOS = 9;
const PERIOD_TYPE = 11;
const PERIOD = 12;
const COMMENT = 13;
const DEFAULT_SAMPLE_TYPE = 14;

export interface PprofOptions {
  /** When the program was started, ms since 1970; 0: not known. */
  readonly startedMs: number;
}

/** Not compressed yet; `go tool pprof` reads it also so. */
export function pprofProfile(analysis: HeapAnalysis, { startedMs }: PprofOptions): Uint8Array<ArrayBuffer> {
  const { snapshot } = analysis;
  const { places } = snapshot.program;
  const profile = new ProtoWriter();
  const strings = new Numbered([''], 0);
  const type = (field: number, name: string, unit: string): void => {
    profile.message(field, (inner) => inner.uint(1, strings.of(name)).uint(2, strings.of(unit)));
  };
  type(SAMPLE_TYPE, 'alloc_objects', 'count');
  type(SAMPLE_TYPE, 'alloc_space', 'bytes');
  type(SAMPLE_TYPE, 'inuse_objects', 'count');
  type(SAMPLE_TYPE, 'inuse_space', 'bytes');

  const locations = new Numbered<number>([], 1);
  for (const [context, values] of valuesByContext(analysis)) {
    const pcs = Array.from(places.callersOf(context), (pc) => locations.of(pc));
    // What was allocated before there were stacks still counts.
    if (pcs.length === 0) pcs.push(locations.of(0));
    profile.message(SAMPLE, (sample) => sample.uints(1, pcs).uints(2, values));
  }
  // pprof would else look for the binary, to find symbols that are all here.
  profile.message(MAPPING, (mapping) => mapping.uint(1, 1).uint(7, 1).uint(8, 1).uint(9, 1).uint(10, 1));
  const functions = new Numbered<string>([], 1);
  const functionFiles = new Map<string, string>();
  locations.all.forEach((pc, i) => writeLocation(profile, places, pc, i + 1, functions, functionFiles));
  functions.all.forEach((name, i) => {
    const text = strings.of(name);
    const file = strings.of(functionFiles.get(name) ?? '');
    profile.message(FUNCTION, (func) =>
      func
        .uint(1, i + 1)
        .uint(2, text)
        .uint(3, text)
        .uint(4, file),
    );
  });
  type(PERIOD_TYPE, 'space', 'bytes');
  profile.uint(PERIOD, 1);
  if (startedMs > 0) profile.uint(TIME_NANOS, Math.round(startedMs * 1e6 + snapshot.head.t));
  const comment = strings.of('Heapscope: every allocation counted, none sampled');
  const shown = strings.of('inuse_space');
  profile.uint(COMMENT, comment).uint(DEFAULT_SAMPLE_TYPE, shown);
  for (const text of strings.all) profile.text(STRING_TABLE, text);
  return profile.take();
}

/** Gives values numbers in order of appearance. */
class Numbered<T> {
  readonly all: T[];
  readonly #numbers = new Map<T, number>();
  readonly #first: number;

  constructor(begin: readonly T[], first: number) {
    this.all = [...begin];
    this.#first = first;
    begin.forEach((value, i) => this.#numbers.set(value, i + first));
  }

  of(value: T): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.all.push(value) - 1 + this.#first;
      this.#numbers.set(value, number);
    }
    return number;
  }
}

function writeLocation(
  profile: ProtoWriter,
  places: CodePlaces,
  pc: number,
  id: number,
  functions: Numbered<string>,
  files: Map<string, string>,
): void {
  const lines = Array.from(places.sitesOfPc(pc), (site) => places.line(site));
  profile.message(LOCATION, (location) => {
    location.uint(1, id).uint(2, 1);
    // Innermost first: each was inlined into the next.
    for (const { func, file, line } of lines.length > 0
      ? lines
      : [{ func: '(not recorded)', file: '', line: 0 }]) {
      if (!files.has(func)) files.set(func, file);
      location.message(4, (inner) => inner.uint(1, functions.of(func)).uint(2, line));
    }
  });
}

/** Objects and bytes allocated, objects and bytes alive, as asked for. */
function valuesByContext({ snapshot, tree }: HeapAnalysis): ReadonlyMap<number, number[]> {
  const { counters, context, objectCount } = snapshot;
  const values = new Map<number, number[]>();
  for (const [id, { count, bytes }] of counters) values.set(id, [count, bytes, 0, 0]);
  for (const node of tree.order) {
    if (node >= objectCount) continue;
    const id = context[node]!;
    let row = values.get(id);
    if (row === undefined) values.set(id, (row = [0, 0, 0, 0]));
    row[2]!++;
    row[3]! += askedBytes(snapshot, node);
  }
  for (const row of values.values()) {
    row[0] = Math.max(row[0]!, row[2]!);
    row[1] = Math.max(row[1]!, row[3]!);
  }
  return values;
}
