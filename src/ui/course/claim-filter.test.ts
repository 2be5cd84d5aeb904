import { describe, expect, it } from 'vitest';
import type { ClaimTableRow } from '../../protocol/lesson/claim-table.ts';
import type { ClaimVerdict } from '../../protocol/lesson/lesson.ts';
import { fillIn, filterRows } from './claim-filter.ts';

const row = (id: string, verdict: ClaimVerdict, ...articles: readonly string[]): ClaimTableRow => ({
  ...{ id, articles, verdict, says: id, why: '', measured: [] },
  lesson: { slug: 'one', title: 'One' },
});
const ROWS = [row('a', 'true', '000', '003'), row('b', 'false', '000'), row('c', 'true', '001')];

describe('filterRows', () => {
  it.each([
    [null, null, 'abc'],
    ['000', null, 'ab'],
    ['003', null, 'a'],
    [null, 'true', 'ac'],
    ['000', 'true', 'a'],
    ['001', 'false', ''],
  ] as const)('article %s, verdict %s: %s', (article, verdict, expected) => {
    expect(
      filterRows(ROWS, { article, verdict })
        .map(({ id }) => id)
        .join(''),
    ).toBe(expected);
  });
});

it('fills in what it knows', () => {
  expect(fillIn('{count} of {total}, {other}', { count: 0, total: 3 })).toBe('0 of 3, {other}');
});
