import { expect, test } from 'vitest';
import type { AllocatorView, SizeClassRow } from '../../protocol/heap-views.ts';
import { findingOf, systemShares } from './allocator-figures.ts';

function rowOf(slotBytes: number, used: number, more: Partial<SizeClassRow> = {}): SizeClassRow {
  const slots = Math.max(used, 100);
  return {
    slotBytes,
    noscan: false,
    spans: 1,
    pageBytes: 8192,
    slots,
    used,
    usedBytes: slotBytes * used,
    wasteBytes: 0,
    tailBytes: 0,
    ...more,
  };
}

const none = new Uint32Array(0);
const spans = { base: none, pages: none, slotBytes: none, slots: none, used: none, state: new Uint8Array(0) };
const view = (...classes: readonly SizeClassRow[]): AllocatorView => ({
  classes,
  system: null,
  pageBytes: 8192,
  spans,
});

test('33 bytes cost 48', () => {
  const row = rowOf(48, 2000, { wasteBytes: 2000 * 15 });
  expect(findingOf(view(row, rowOf(16, 100)))).toEqual({
    kind: 'rounding',
    row,
    askedBytes: 33,
    wasteBytes: 30_000,
  });
});

test('a class whose slots are mostly free ties up its spans', () => {
  const row = rowOf(1024, 3, { slots: 80 });
  expect(findingOf(view(row, rowOf(16, 100)))).toEqual({ kind: 'sparse', row, spareBytes: 77 * 1024 });
});

test('where little is lost, that is said', () => {
  expect(findingOf(view(rowOf(64, 1000, { wasteBytes: 100 })))).toEqual({ kind: 'tight' });
  expect(findingOf(view())).toEqual({ kind: 'tight' });
  // Waste that is not known is not made up.
  expect(findingOf(view(rowOf(64, 1000, { wasteBytes: null })))).toEqual({ kind: 'tight' });
});

test('parts of what the system gave add up', () => {
  const system = {
    heapInUse: 1000,
    heapFree: 200,
    heapReleased: 300,
    stackInUse: 50,
    spanSys: 10,
    cacheSys: 5,
    gcSys: 20,
    otherSys: 40,
    observer: 30,
    sys: 1625,
    totalAlloc: 0,
    mallocs: 0,
    frees: 0,
  };
  const shares = systemShares({ ...view(rowOf(8, 100)), system });
  expect(shares.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(system.sys);
  expect(shares[0]).toMatchObject({ part: 'objects', bytes: 800 });
  expect(systemShares(view())).toEqual([]);
});
