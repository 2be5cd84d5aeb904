import { describe, expect, test } from 'vitest';
import type { ClockSpeed } from '../protocol/run.ts';
import { ManualTime } from './testing/manual-time.ts';
import { VIRTUAL_START_MS, VirtualClock } from './virtual-clock.ts';

function setUp(speed: ClockSpeed) {
  const time = new ManualTime();
  const clock = new VirtualClock(speed, time);
  const fired: string[] = [];
  /** What Go does: it runs, orders timeouts, and rests. */
  const go = (...delays: readonly number[]): void => {
    clock.goRuns();
    order(...delays);
    clock.goRests();
  };
  /** Orders timeouts which, fired, let Go run and rest. */
  const order = (...delays: readonly number[]): (() => void)[] =>
    delays.map((delay) =>
      clock.schedule(() => {
        clock.goRuns();
        fired.push(`${delay} at ${time.now()}`);
        clock.goRests();
      }, delay),
    );
  return { time, clock, fired, go, order };
}

describe('instant', () => {
  test('jumps from timeout to timeout, in their order, within the call that rests', () => {
    const { clock, fired, go } = setUp('instant');
    go(500, 20, 3_600_000);
    expect(fired).toEqual(['20 at 0', '500 at 0', '3600000 at 0']);
    expect(clock.nanotime()).toBe(0);
    expect(clock.walltimeMs()).toBe(VIRTUAL_START_MS + 3_600_000);
  });

  test('a timeout that is taken back does not fire', () => {
    const { clock, fired, order } = setUp('instant');
    clock.goRuns();
    const [first] = order(5, 10);
    first?.();
    clock.goRests();
    expect(fired).toEqual(['10 at 0']);
  });

  test('ticks without end leave the event loop a turn every 10 ms', () => {
    const { time, clock } = setUp('instant');
    let ticks = 0;
    const tick = (): void => {
      clock.goRuns();
      ticks++;
      // Each tick costs an eighth of a millisecond.
      time.late(0.125);
      clock.schedule(tick, 1);
      clock.goRests();
    };
    clock.schedule(tick, 1);
    clock.goRests();
    expect(ticks).toBe(80);
    time.turn();
    expect(ticks).toBe(160);
  });

  test('no time passes while Go gives the event loop a turn, and no timeout fires before', () => {
    const { time, fired, go } = setUp('instant');
    go(5, 0);
    expect(fired).toEqual([]);
    time.turn();
    expect(fired).toEqual(['0 at 0', '5 at 0']);
  });

  test('while somebody may type, timeouts come in real time, and Go sees no part of a wait', () => {
    const { time, clock, fired, order } = setUp('instant');
    clock.goRuns();
    order(100);
    clock.goRests(true);
    expect(fired).toEqual([]);
    time.pass(60);
    // A key is pressed, and the program reads on.
    clock.goRuns();
    expect(clock.nanotime()).toBe(0);
    clock.goRests(true);
    time.pass(39);
    expect(fired).toEqual([]);
    time.pass(1);
    expect(fired).toEqual(['100 at 100']);
  });
});

describe('paced', () => {
  test.each([
    [1, 200],
    [10, 20],
  ] as const)('at %d times, 200 ms take %d', (speed, realMs) => {
    const { time, fired, go } = setUp(speed);
    go(200);
    time.pass(realMs - 1);
    expect(fired).toEqual([]);
    time.pass(1);
    expect(fired).toEqual([`200 at ${realMs}`]);
  });

  test('input in the midst of a wait finds the time that has passed, until the timeout fires', () => {
    const { time, clock, fired, go } = setUp(10);
    go(200);
    time.pass(5);
    clock.goRuns();
    expect(clock.nanotime()).toBe(50e6);
    // However long Go runs: what it does counts as work, not as waiting.
    time.pass(1000);
    expect(clock.nanotime()).toBe(50e6);
    clock.goRests();
    time.pass(15);
    expect(fired).toEqual(['200 at 1020']);
    expect(clock.nanotime()).toBe(0);
    expect(clock.walltimeMs()).toBe(VIRTUAL_START_MS + 200);
  });

  test('never runs past a timeout, though the engine calls late', () => {
    const { time, clock, go } = setUp(1);
    go(10);
    time.late(500);
    clock.goRuns();
    expect(clock.nanotime()).toBe(10e6);
  });

  test('what one timer was late, the next waits less', () => {
    const { time, clock, fired } = setUp(1);
    const tick = (): void => {
      clock.goRuns();
      fired.push(`tick at ${time.now()}`);
      clock.schedule(tick, 1);
      clock.goRests();
    };
    clock.schedule(tick, 1);
    clock.goRests();
    time.late(4);
    time.fireDue();
    expect(fired).toHaveLength(4);
  });

  test('a machine that slept is not caught up with', () => {
    const { time, clock, fired } = setUp(1);
    const tick = (): void => {
      clock.goRuns();
      fired.push('tick');
      clock.schedule(tick, 1);
      clock.goRests();
    };
    clock.schedule(tick, 1);
    clock.goRests();
    time.late(3_600_000);
    time.fireDue();
    expect(fired.length).toBeLessThan(60);
  });

  test('a new speed takes effect in the midst of a wait', () => {
    const { time, clock, fired, go } = setUp(1);
    go(1000);
    time.pass(500);
    clock.setSpeed(10);
    time.pass(49);
    expect(fired).toEqual([]);
    time.pass(1);
    expect(fired).toEqual(['1000 at 550']);
    go(1000);
    clock.setSpeed('instant');
    expect(fired).toEqual(['1000 at 550', '1000 at 550']);
  });

  test('leaves no timer behind when all timeouts are taken back', () => {
    const { time, clock, order } = setUp(1);
    clock.goRuns();
    const [cancel] = order(50);
    clock.goRests();
    cancel?.();
    expect(time.pendingCount).toBe(0);
  });
});

test('a timeout that Go did not take is tried again in real time only', () => {
  const clock = new VirtualClock('instant');
  let isCalled = false;
  const cancel = clock.retry(() => (isCalled = true));
  clock.goRests();
  expect(isCalled).toBe(false);
  cancel();
});
