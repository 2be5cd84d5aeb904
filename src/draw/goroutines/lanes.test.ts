import { expect, test } from 'vitest';
import { laneOfRow, lanesOf } from './lanes.ts';
import { laneRow, spansOf } from './testing.ts';

const wait = (reason: string, line: { readonly line: number } | null): string =>
  line === null ? reason : `${reason} · :${line.line}`;

test('every row gets its own stretches', () => {
  const rows = [
    laneRow({ goid: 1, spans: 2 }),
    laneRow({ goid: 2, spans: 0 }),
    laneRow({ goid: 3, spans: 1 }),
  ];
  const asked: string[] = [];
  const lanes = lanesOf(
    {
      t0: 0,
      t1: 40,
      firstRow: 10,
      totalRows: 100,
      rows,
      spans: spansOf([0, 10, 20, 30]),
      reasons: ['', 'chan send'],
      lines: [
        { func: '', file: '', line: 0 },
        { func: 'main.f', file: 'main.go', line: 15 },
      ],
    },
    {
      name: ({ goid }) => `g${goid}`,
      wait: (reason, line) => {
        asked.push(reason);
        return wait(reason, line);
      },
      isOpen: () => false,
    },
  );
  expect(laneOfRow(lanes, 10)?.spans.start).toEqual(Float64Array.of(0, 10));
  expect(laneOfRow(lanes, 11)?.spans.start.length).toBe(0);
  expect(laneOfRow(lanes, 12)?.spans.end).toEqual(Float64Array.of(30));
  expect(laneOfRow(lanes, 9)).toBeUndefined();
  expect(laneOfRow(lanes, 12)?.name).toBe('g3');
  expect(lanes.label(1, 1)).toBe('chan send · :15');
  expect(lanes.label(1, 0)).toBe('chan send');
  expect(lanes.label(1, 1)).toBe('chan send · :15');
  // Numbers that the answer has no words for are not known.
  expect(lanes.label(9, 9)).toBe('');
  expect(asked).toEqual(['chan send', 'chan send', '']);
});
