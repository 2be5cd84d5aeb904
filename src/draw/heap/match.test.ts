import { expect, test } from 'vitest';
import type { NodeRef, Selection } from '../../protocol/heap-views.ts';
import { kindsOf, nodeMatch } from './match.ts';
import { refOf, siteAt } from './testing.ts';

const ours = refOf(7, 'main.Node', { type: 3, site: siteAt(12, 'example.com/store.Put'), bytes: 48 });
const other = refOf(8, 'main.Other', { type: 4, site: siteAt(13, 'main.main'), bytes: 64 });

const context = { snapshot: 2, packageName: 'example.com/store', kinds: kindsOf([ours]) };

function matched(selection: Selection): readonly NodeRef[] | null {
  const match = nodeMatch(selection, context);
  return match && [ours, other].filter(match);
}

test.each<[Selection]>([
  [{ kind: 'type', id: 3 }],
  [{ kind: 'site', id: 12 }],
  [{ kind: 'package', id: 1 }],
  [{ kind: 'node', snapshot: 2, node: 7 }],
  [{ kind: 'root', snapshot: 2, node: 7 }],
  [{ kind: 'size-class', slotBytes: 48 }],
  [{ kind: 'frame', id: 3 }],
])('%o', (selection) => {
  expect(matched(selection)).toEqual([ours]);
});

test('large objects are those beyond the largest slot', () => {
  const match = nodeMatch({ kind: 'size-class', slotBytes: 0 }, context)!;
  expect([32768, 32769, 1e6].map((bytes) => match(refOf(1, 'x', { bytes })))).toEqual([false, true, true]);
});

test('what says nothing about nodes of this snapshot dims nothing', () => {
  expect(matched({ kind: 'node', snapshot: 1, node: 7 })).toBeNull();
  expect(nodeMatch({ kind: 'frame', id: 3 }, { ...context, kinds: null })).toBeNull();
  expect(nodeMatch(null, context)).toBeNull();
  expect(nodeMatch({ kind: 'package', id: 1 }, { ...context, packageName: null })).toBeNull();
});
