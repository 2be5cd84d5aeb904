import { expect, it } from 'vitest';
import { cacheHeap } from '../testing/seed-heap.ts';
import { readHeap } from '../testing/read.ts';

it('reads a map of objects held by a global', () => {
  const { writer } = cacheHeap(1000);
  const { snapshots, problems } = readHeap(writer.snapshot().bytes(), writer.symbols());
  expect(problems).toEqual([]);
  const [snapshot] = snapshots;
  expect(snapshot!.objectCount).toBe(1011);
  expect(snapshot!.roots.map(({ name, kind, owner }) => `${kind} ${name} ${owner}`)).toEqual([
    'global main.cache user',
    'global main.numbers user',
  ]);
  const groups = new Map<string, number>();
  for (const id of snapshot!.typeGroup) {
    const { kind, text } = snapshot!.program.typeGroups.at(id).label;
    groups.set(`${kind} ${text}`, (groups.get(`${kind} ${text}`) ?? 0) + 1);
  }
  expect(Object.fromEntries(groups)).toEqual({
    'map map[int]*main.MyObject': 10,
    'value main.MyObject': 1000,
    'array int': 1,
  });
  const sites = new Map<string, number>();
  for (const id of snapshot!.site) {
    const { func, line } = snapshot!.program.siteGroups.at(id);
    sites.set(`${func}:${line}`, (sites.get(`${func}:${line}`) ?? 0) + 1);
  }
  expect(Object.fromEntries(sites)).toEqual({ 'main.init:5': 1, 'main.fill:17': 1009, 'main.numbers:40': 1 });
});
