import { describe, expect, it } from 'vitest';
import { SnapshotFlags, TypeLabel } from '../../../protocol/heap-stream.ts';
import type { HeapQueries } from '../heap-queries.ts';
import { HeapWriter } from '../testing/heap-writer.ts';
import { askHeap } from '../testing/read.ts';
import { LARGE_BYTES } from './suspects.ts';

const ENTRY_BYTES = 4096;
const PLACES = 64;

/** A program that makes entries at one line and keeps some of them in a global array. */
class Keeper {
  readonly writer = new HeapWriter();
  readonly #line = this.writer.place('main.open', 31);
  readonly #array = this.writer.object(this.writer.types.primitive('unsafe.Pointer'), { elements: 4096 });
  readonly #kept: number[] = [];

  constructor() {
    this.writer.point(this.writer.global('main.recent'), 0, this.#array);
  }

  /** Makes `count` entries, of which each `every`-th is kept, the newest `places` of those. */
  make(count: number, { every = 1, places = Infinity, bytes = ENTRY_BYTES } = {}): this {
    for (let i = 0; i < count; i++) {
      const entry = this.writer.object(TypeLabel.bytes, { bytes, context: this.#line });
      if (i % every === 0) this.#kept.push(entry);
      else this.writer.free(entry);
      if (this.#kept.length > places) this.writer.free(this.#kept.shift()!);
    }
    return this;
  }

  snapshot(): this {
    const edges = this.#kept.map((entry, i) => [i * 8, entry] as const);
    this.writer.setPointers(this.#array, edges).snapshot({ flags: SnapshotFlags.afterGC });
    return this;
  }

  ask(): HeapQueries {
    return askHeap(this.writer);
  }
}

describe('by one snapshot', () => {
  it('a ring is not suspected: what was made is gone, but for the newest', () => {
    const queries = new Keeper().make(1000, { places: PLACES }).snapshot().ask();
    expect(queries.suspects(1)).toEqual([]);
    expect(queries.headline(1)!.headline).toMatchObject({
      kind: 'held',
      largest: { count: PLACES, retained: PLACES * ENTRY_BYTES + 4096 * 8 },
    });
  });

  it('but one that takes 4 MiB is', () => {
    const bytes = LARGE_BYTES / PLACES;
    const queries = new Keeper().make(1000, { places: PLACES, bytes }).snapshot().ask();
    expect(queries.suspects(1)).toHaveLength(1);
  });

  it('and one entry in fifty that stays, from first to last, is', () => {
    expect(new Keeper().make(5000, { every: 50 }).snapshot().ask().suspects(1)).toHaveLength(1);
  });

  it('a table that was made at the start is not, once the program has gone on', () => {
    const goneOn = (allocations: number): number => {
      const keeper = new Keeper().make(100);
      for (let i = 0; i < allocations; i++) keeper.writer.free(keeper.writer.object(TypeLabel.bytes));
      return keeper.snapshot().ask().suspects(1)!.length;
    };
    expect([goneOn(0), goneOn(800), goneOn(1000)]).toEqual([1, 1, 0]);
  });

  it('and what is all there is, however new', () => {
    const keeper = new Keeper();
    for (let i = 0; i < 1000; i++) keeper.writer.free(keeper.writer.object(TypeLabel.bytes));
    expect(keeper.make(500).snapshot().ask().suspects(1)).toHaveLength(1);
  });
});

describe('by several snapshots', () => {
  it('what takes as much as when half of all was made is not suspected', () => {
    const keeper = new Keeper().make(300).snapshot().make(300, { every: 301, places: 300 }).snapshot();
    const queries = keeper.make(300, { every: 301, places: 300 }).snapshot().ask();
    expect(queries.suspects(3)).toEqual([]);
    // Two are too few to tell.
    expect(queries.suspects(2)).toHaveLength(1);
  });

  it('what has grown since is, though it is a ring that fills', () => {
    const keeper = new Keeper().make(50).snapshot().make(50).snapshot().make(500, { places: 500 }).snapshot();
    expect(
      keeper
        .ask()
        .suspects(3)!
        .map(({ reason }) => reason),
    ).toEqual(['holder']);
  });

  it('three in a row without allocations between show nothing', () => {
    expect(new Keeper().make(100).snapshot().snapshot().snapshot().ask().suspects(3)).toHaveLength(1);
  });
});
