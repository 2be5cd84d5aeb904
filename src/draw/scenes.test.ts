import { describe, expect, test } from 'vitest';
import { RunModel } from '../model/run-model.ts';
import { StreamEncoder } from '../model/testing/encode.ts';
import { ChartIndex } from './chart-index.ts';
import { figureSvg } from './figure-svg.ts';
import { goroutineScene } from './goroutine-scene.ts';
import { heapScene } from './heap-scene.ts';
import { timeAt, xOf, yOf } from './scene.ts';
import { LIGHT_THEME } from './theme.ts';

const MiB = 2 ** 20;
const size = { width: 678, height: 240 };

function modelWith(cycles: number): RunModel {
  const stream = new StreamEncoder().hello();
  for (let i = 0; i < cycles; i++) {
    const t = (i + 1) * 1e7;
    stream.sample({ t: t - 1, heapLive: 8 * MiB, heapGoal: 9 * MiB, goroutines: 3 + i });
    stream.gcEnd({
      cycle: i + 1,
      start: t,
      markStart: t + 1000,
      markEnd: t + 90_000,
      end: t + 91_000,
      heapBefore: 8 * MiB,
      heapAfter: 2 * MiB,
    });
    stream.sample({ t: t + 91_000, heapLive: 2 * MiB, heapGoal: 9 * MiB, goroutines: 3 + i });
  }
  const model = new RunModel();
  model.push(stream.take());
  return model;
}

function heap(model: RunModel, range = { from: 0, to: model.endNs }): ReturnType<typeof heapScene> {
  return heapScene(new ChartIndex(model), { size, range, locale: 'en' });
}

describe('heap', () => {
  test('one mark a cycle, standing where the cycle was', () => {
    const scene = heap(modelWith(20));
    expect(scene.marks).toHaveLength(20);
    expect(scene.marks[4]).toMatchObject({
      firstCycle: 5,
      cycles: 1,
      pauseNs: 2000,
      heapBefore: 8 * MiB,
      heapAfter: 2 * MiB,
    });
    expect(Math.abs(scene.marks[4]!.x - xOf(scene, 5e7))).toBeLessThanOrEqual(1);
  });

  test('too many marks become groups that leave no cycle out', () => {
    const scene = heap(modelWith(1500));
    expect(scene.marks.length).toBeLessThanOrEqual(102);
    expect(scene.marks.reduce((sum, mark) => sum + mark.cycles, 0)).toBe(1500);
    expect(scene.marks.reduce((sum, mark) => sum + mark.gcNs, 0)).toBe(1500 * 91_000);
  });

  test('the floor is drawn through the heap after each GC', () => {
    const scene = heap(modelWith(20));
    const floor = scene.layers.find((layer) => layer.kind === 'dots');
    expect(floor?.kind === 'dots' && floor.points.length).toBe(20);
    if (floor?.kind !== 'dots') return;
    for (let i = 0; i < 20; i++) expect(floor.points.ys[i]).toBeCloseTo(yOf(scene, 2 * MiB));
  });

  test('the goal is in view when it is near, and does not press the heap down when it is far', () => {
    expect(heap(modelWith(3)).yMax).toBeGreaterThanOrEqual(9 * MiB);
    const model = new RunModel();
    model.push(
      new StreamEncoder()
        .hello()
        .sample({ t: 1, heapLive: MiB, heapGoal: 2 ** 62 })
        .sample({ t: 9, heapLive: MiB, heapGoal: 2 ** 62 })
        .take(),
    );
    expect(heap(model).yMax).toBeLessThan(3 * MiB);
  });

  test('only cycles in view have marks', () => {
    expect(heap(modelWith(20), { from: 9.5e7, to: 12.5e7 }).marks.map((mark) => mark.firstCycle)).toEqual([
      10, 11, 12,
    ]);
  });
});

test('both charts share their time axis', () => {
  const model = modelWith(20);
  const range = { from: 0, to: model.endNs };
  const goroutines = goroutineScene(new ChartIndex(model), { size, range, locale: 'en' });
  expect([goroutines.plot.x, goroutines.plot.width]).toEqual([heap(model).plot.x, heap(model).plot.width]);
  expect(timeAt(goroutines, xOf(goroutines, 1234567))).toBeCloseTo(1234567);
});

test('a model without samples draws empty axes', () => {
  const scene = heap(new RunModel(), { from: 0, to: 1e9 });
  expect(scene.marks).toHaveLength(0);
  expect(scene.yTicks.every((tick) => Number.isFinite(tick.position))).toBe(true);
});

test('the SVG file stands alone and escapes what it is given', () => {
  const scene = heap(modelWith(5));
  const panel = {
    heading: 'Heap <&>',
    legend: [{ label: '"floor"', color: 'floor', dash: [], width: 2 } as const],
    scene,
  };
  const svg = figureSvg({ title: 'a & b', description: 'c < d', panels: [panel] }, LIGHT_THEME);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).toContain('<title id="title">a &#38; b</title><desc id="desc">c &#60; d</desc>');
  expect(svg).not.toMatch(/NaN|undefined|Infinity|href|<style/);
  expect(svg).toContain('Heap &#60;&#38;&#62;');
});
