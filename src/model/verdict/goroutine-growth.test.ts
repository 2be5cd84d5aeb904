import { expect, test } from 'vitest';
import { RunModel } from '../run-model.ts';
import { StreamEncoder } from '../testing/encode.ts';
import { judgeGoroutines } from './goroutine-growth.ts';

function run(counts: readonly number[], startedAt14: number, startedAt30 = 0): RunModel {
  const stream = new StreamEncoder()
    .hello()
    .site(1, 'main.main', 'main.go', 14)
    .site(2, 'main.pool', 'main.go', 30);
  for (let i = 0; i < startedAt14; i++) stream.goCreate(i, 100 + i, 1, 1, 0);
  for (let i = 0; i < startedAt30; i++) stream.goCreate(i, 5000 + i, 1, 2, 0);
  counts.forEach((goroutines, i) => stream.sample({ t: i * 1e6, goroutines }));
  const model = new RunModel();
  model.push(stream.take());
  return model;
}

test('a count that keeps growing names the line most came from', () => {
  const counts = Array.from({ length: 600 }, (_, i) => 2 + Math.floor(i / 10));
  expect(judgeGoroutines(run(counts, 50, 9))).toEqual({
    kind: 'growing',
    alive: 61,
    more: 59,
    site: { func: 'main.main', file: 'main.go', line: 14 },
    aliveFromSite: 50,
  });
});

test('a pool that starts and stays is alive, not growing', () => {
  const counts = Array.from({ length: 600 }, (_, i) => (i < 20 ? 2 : 34));
  expect(judgeGoroutines(run(counts, 0, 32))).toMatchObject({ kind: 'alive', more: 32, site: { line: 30 } });
});

test('back to where it began is steady', () => {
  const counts = Array.from({ length: 90 }, (_, i) => (i < 60 ? 2 + i : 2));
  expect(judgeGoroutines(run(counts, 0)).kind).toBe('steady');
});

test('nothing seen', () => {
  expect(judgeGoroutines(new RunModel())).toMatchObject({
    kind: 'steady',
    alive: 0,
    more: 0,
    site: { line: 0 },
  });
});
