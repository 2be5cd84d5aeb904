import { expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import { RealClock } from './clock.ts';
import type { Cancel } from './event-loop.ts';
import { Timeouts } from './timeouts.ts';

/** Runs timeouts when told to, by order of their delay. */
class ManualClock implements Clock {
  readonly kind = 'real';
  readonly pending = new Set<{ readonly callback: () => void; readonly delay: number | 'retry' }>();

  nanotime = (): number => 1;
  walltimeMs = (): number => 0;
  goRuns = (): void => undefined;
  goRests = (): void => undefined;
  retry = (callback: () => void): Cancel => this.#add(callback, 'retry');
  schedule = (callback: () => void, delayMs: number): Cancel => this.#add(callback, delayMs);

  #add(callback: () => void, delay: number | 'retry'): Cancel {
    const timeout = { callback, delay };
    this.pending.add(timeout);
    return () => this.pending.delete(timeout);
  }

  fireNext(): number | 'retry' {
    const [timeout] = this.pending;
    if (timeout === undefined) throw new Error('nothing is pending');
    this.pending.delete(timeout);
    timeout.callback();
    return timeout.delay;
  }
}

test('a timeout that Go takes back on waking is done', () => {
  const clock = new ManualClock();
  const timeouts = new Timeouts(clock, () => timeouts.clear(id));
  const id = timeouts.schedule(20);
  expect(timeouts.size).toBe(1);
  expect(clock.fireNext()).toBe(20);
  expect(timeouts.size).toBe(0);
  expect(clock.pending.size).toBe(0);
});

test('Go is woken again when it did not see the timeout, because it came early', () => {
  const clock = new ManualClock();
  let wakes = 0;
  const timeouts = new Timeouts(clock, () => {
    if (++wakes === 3) timeouts.clear(id);
  });
  const id = timeouts.schedule(20);
  expect([clock.fireNext(), clock.fireNext(), clock.fireNext()]).toEqual([20, 'retry', 'retry']);
  expect(clock.pending.size).toBe(0);
});

test('clearAll leaves nothing behind at the clock', () => {
  const clock = new ManualClock();
  const timeouts = new Timeouts(clock, () => undefined);
  timeouts.schedule(1);
  timeouts.schedule(2);
  timeouts.clearAll();
  expect([timeouts.size, clock.pending.size]).toEqual([0, 0]);
});

test('the real clock counts nanoseconds up from above zero', async () => {
  const clock = new RealClock();
  const first = clock.nanotime();
  expect(first).toBeGreaterThan(0);
  await new Promise<void>((resolve) => void clock.schedule(resolve, 15));
  const passedMs = (clock.nanotime() - first) / 1e6;
  expect(passedMs).toBeGreaterThan(13);
  expect(Math.abs(clock.walltimeMs() - Date.now())).toBeLessThan(1000);
});
