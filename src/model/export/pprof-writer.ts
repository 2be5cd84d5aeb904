/**
 * Writes profiles for `go tool pprof`: stacks with values, and the functions and lines they name. Format: github.com/google/pprof,
 * proto/profile.proto.
 */
import type { CodePlaces } from '../stream/code-places.ts';
import { Numbered } from './numbered.ts';
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

/** What a value counts, and in what: `inuse_space`, `bytes`. */
export interface ValueType {
  readonly name: string;
  readonly unit: string;
}

export interface ProfileEnd {
  /** One of each: nothing was sampled. */
  readonly period: ValueType;
  /** Of the value types, what is shown first. */
  readonly shown: string;
  readonly comment: string;
  /** When it was taken, ns since 1970; 0: not known. */
  readonly timeNs: number;
}

interface Line {
  readonly func: string;
  readonly file: string;
  readonly line: number;
}

/** Beginning of a location's key where there is no pc, only a function. */
const FUNCTION_ONLY = 'f';

export class PprofWriter {
  readonly #places: CodePlaces;
  readonly #profile = new ProtoWriter();
  readonly #strings = new Numbered<string>([''], 0);
  readonly #locations = new Numbered<number | string>([], 1);
  readonly #functions = new Numbered<string>([], 1);
  readonly #files = new Map<string, string>();

  /** @param types of the values of each sample, in their order */
  constructor(places: CodePlaces, types: readonly ValueType[]) {
    this.#places = places;
    for (const type of types) this.#type(SAMPLE_TYPE, type);
  }

  /** @param pcs innermost first @param labels words beside the stack, which `-tags` of pprof tells */
  sample(
    pcs: ArrayLike<number>,
    values: readonly number[],
    labels: Readonly<Record<string, string>> = {},
  ): void {
    const locations = Array.from(pcs, (pc) => this.#locations.of(pc));
    // What has no stack still counts.
    if (locations.length === 0) locations.push(this.#locations.of(0));
    this.#sample(locations, values, labels);
  }

  /** A sample of which no more is known than a function. */
  sampleIn(func: string, values: readonly number[], labels: Readonly<Record<string, string>> = {}): void {
    this.#sample([this.#locations.of(FUNCTION_ONLY + func)], values, labels);
  }

  /** The profile, not compressed; `go tool pprof` reads it also so. Once, last. */
  finish({ period, shown, comment, timeNs }: ProfileEnd): Uint8Array<ArrayBuffer> {
    const profile = this.#profile;
    const strings = this.#strings;
    // pprof would else look for the binary, to find symbols that are all here.
    profile.message(MAPPING, (mapping) => mapping.uint(1, 1).uint(7, 1).uint(8, 1).uint(9, 1).uint(10, 1));
    this.#locations.all.forEach((place, i) => this.#location(place, i + 1));
    this.#functions.all.forEach((name, i) => {
      const text = strings.of(name);
      const file = strings.of(this.#files.get(name) ?? '');
      profile.message(FUNCTION, (func) =>
        func
          .uint(1, i + 1)
          .uint(2, text)
          .uint(3, text)
          .uint(4, file),
      );
    });
    this.#type(PERIOD_TYPE, period);
    profile.uint(PERIOD, 1).uint(TIME_NANOS, timeNs);
    profile.uint(COMMENT, strings.of(comment)).uint(DEFAULT_SAMPLE_TYPE, strings.of(shown));
    for (const text of strings.all) profile.text(STRING_TABLE, text);
    return profile.take();
  }

  #type(field: number, { name, unit }: ValueType): void {
    const strings = this.#strings;
    this.#profile.message(field, (inner) => inner.uint(1, strings.of(name)).uint(2, strings.of(unit)));
  }

  #sample(
    locations: readonly number[],
    values: readonly number[],
    labels: Readonly<Record<string, string>>,
  ): void {
    const strings = this.#strings;
    this.#profile.message(SAMPLE, (sample) => {
      sample.uints(1, locations).uints(2, values);
      for (const [key, text] of Object.entries(labels)) {
        sample.message(3, (label) => label.uint(1, strings.of(key)).uint(2, strings.of(text)));
      }
    });
  }

  #location(place: number | string, id: number): void {
    const lines = this.#linesOf(place);
    this.#profile.message(LOCATION, (location) => {
      location.uint(1, id).uint(2, 1);
      // Innermost first: each was inlined into the next.
      for (const { func, file, line } of lines) {
        if (!this.#files.has(func)) this.#files.set(func, file);
        location.message(4, (inner) => inner.uint(1, this.#functions.of(func)).uint(2, line));
      }
    });
  }

  #linesOf(place: number | string): readonly Line[] {
    if (typeof place === 'string') return [{ func: place.slice(FUNCTION_ONLY.length), file: '', line: 0 }];
    const lines = Array.from(this.#places.sitesOfPc(place), (site) => this.#places.line(site));
    return lines.length > 0 ? lines : [{ func: '(not recorded)', file: '', line: 0 }];
  }
}
