/** Runs of made-up programs, and, kept the slow way, what each goroutine did: to check the fast answers against. */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import { GoroutineStreamEncoder } from './stream-encoder.ts';

/** What one goroutine did from `start` on. */
export interface SlowSpan {
  readonly start: number;
  readonly end: number;
  readonly state: number;
  readonly reason: string;
}

export interface RandomRun {
  readonly bytes: Uint8Array;
  /** By goroutine, in the order of time, without gaps. */
  readonly lives: ReadonlyMap<number, readonly SlowSpan[]>;
  /** Index of the creation's line by goroutine. */
  readonly sites: ReadonlyMap<number, number>;
  readonly endNs: number;
}

const WAITS: readonly { readonly reason: string; readonly state: number }[] = [
  { reason: 'chan receive', state: GoroutineState.channel },
  { reason: 'chan send', state: GoroutineState.channel },
  { reason: 'sync.Mutex.Lock', state: GoroutineState.lock },
  { reason: 'sync.WaitGroup.Wait', state: GoroutineState.sync },
  { reason: 'sleep', state: GoroutineState.timer },
];

export interface RandomRunOptions {
  readonly seed: number;
  readonly steps: number;
  /** Alive at once at most. */
  readonly goroutines: number;
  readonly sites?: number;
  /** False: goroutines do not end. */
  readonly ends?: boolean;
}

/** @returns a run of about `steps` events */
export function randomRun({ seed, steps, goroutines, sites = 3, ends = true }: RandomRunOptions): RandomRun {
  const random = mulberry32(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const e = new GoroutineStreamEncoder().hello();
  const creations = Array.from({ length: sites }, (_, i) => e.stack(`main.start${i} main.go:${10 + i}`));
  const lives = new Map<number, SlowSpan[]>();
  const siteOf = new Map<number, number>();
  const states = new Map<number, { since: number; state: number; reason: string }>();
  let [t, next, running] = [0, 1, 0];
  const change = (goid: number, state: number, reason = ''): void => {
    const now = states.get(goid);
    if (now !== undefined) {
      lives.get(goid)!.push({ start: now.since, end: t, state: now.state, reason: now.reason });
    }
    if (state === GoroutineState.none) states.delete(goid);
    else states.set(goid, { since: t, state, reason });
  };
  const create = (): void => {
    const goid = next++;
    const site = pick(sites);
    e.create(t, goid, running, creations[site]);
    siteOf.set(goid, site);
    lives.set(goid, []);
    change(goid, GoroutineState.runnable);
  };
  create();
  for (let step = 0; step < steps; step++) {
    // Now and then nothing happens for long, and many things at once.
    t += random() < 0.3 ? 0 : pick(random() < 0.02 ? 5000 : 20);
    const kind = random();
    const ids = [...states.keys()];
    const goid = ids[pick(ids.length)];
    if ((kind < 0.1 && states.size < goroutines) || goid === undefined) create();
    else if (kind < 0.5 || running === 0) {
      if (running === goid) continue;
      if (running !== 0) change(running, GoroutineState.runnable);
      running = goid;
      e.run(t, goid);
      change(goid, GoroutineState.running);
    } else if (kind < 0.75) {
      const { reason, state } = WAITS[pick(WAITS.length)]!;
      e.wait(t, running, reason, { object: 0x1000 + pick(4) * 8 });
      change(running, state, reason);
      running = 0;
    } else if (kind < 0.95) {
      e.ready(t, goid, running);
      if (states.get(goid)!.state > GoroutineState.runnable) change(goid, GoroutineState.runnable);
    } else if (ends) {
      e.end(t, running);
      change(running, GoroutineState.none);
      running = 0;
    }
  }
  e.finished(t);
  for (const [goid, { since, state, reason }] of states)
    lives.get(goid)!.push({ start: since, end: t, state, reason });
  return { bytes: e.bytes(), lives, sites: siteOf, endNs: t };
}

/** A small generator of numbers in 0 … 1, the same for the same seed. */
export function mulberry32(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
