import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnTable } from './columns.ts';

test('rows survive growth and keepOnly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { maxLength: 2000, size: 'max' }),
      fc.infiniteStream(fc.boolean()),
      (values, coins) => {
        const table = new ColumnTable({ a: 'f64', b: 'u32' });
        for (const value of values) {
          const row = table.append();
          table.columns.a[row] = value / 3;
          table.columns.b[row] = value;
        }
        const rows = values.map((_, i) => i).filter(() => coins.next().value);
        table.keepOnly(rows);
        expect(table.length).toBe(rows.length);
        expect([...table.columns.b.subarray(0, table.length)]).toEqual(rows.map((i) => values[i]));
        expect([...table.columns.a.subarray(0, table.length)]).toEqual(rows.map((i) => values[i]! / 3));
      },
    ),
  );
});

test('a row appended after keepOnly is zero', () => {
  const table = new ColumnTable({ a: 'u32' });
  for (let i = 0; i < 3; i++) table.columns.a[table.append()] = 7;
  table.keepOnly([1]);
  expect(table.columns.a[table.append()]).toBe(0);
});
