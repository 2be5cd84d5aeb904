/** Real programs whose goroutines wait for each other, or seem to: the circles that are drawn when they have ended. */
import { describe, expect, test } from 'vitest';
import { judgeGoroutines } from '../src/model/goroutines/verdict/judge.ts';
import type { WaitGraph, WaitGraphNode } from '../src/protocol/goroutine-views.ts';
import { askWaits } from '../src/ui/goroutines/ask-waits.ts';
import { heapRun } from './testing/heap-run.ts';

const LIMIT_MS = 600_000;

async function waitsAtEnd(body: string): Promise<WaitGraph> {
  const source = `package main\n\nimport ("sync"; "time")\n\nvar _ sync.Mutex\nvar _ time.Time\nvar shared = make(chan int)\n\nfunc main() {\n${body}\n}\n`;
  const { session, goroutines, status } = await heapRun(source);
  judgeGoroutines(goroutines, status);
  return askWaits(
    { waits: (t, reached) => Promise.resolve(goroutines.waits(t, reached)) },
    Infinity,
    (addresses) => Promise.resolve(session.reachersAtEnd(addresses)),
  );
}

/** `runtime.main`, `func1` for goroutines, the kind for objects. */
const nameOf = (node: WaitGraphNode): string =>
  node.kind === 'object' ? node.object.kind : node.site.func.replace('main.main.', '');

const circlesIn = ({ nodes, cycles }: WaitGraph): readonly string[] =>
  cycles.map((cycle) =>
    cycle
      .map((i) => nameOf(nodes[i]!))
      .sort()
      .join(' '),
  );

const reachedIn = ({ nodes, edges }: WaitGraph): readonly string[] =>
  edges
    .filter(({ kind }) => kind === 'reached')
    .map(({ from, to }) => `${nameOf(nodes[from]!)} → ${nameOf(nodes[to]!)}`)
    .sort();

describe('circles', () => {
  test('two that each receive before they send', { timeout: LIMIT_MS }, async () => {
    const graph = await waitsAtEnd(`
      a, b := make(chan int), make(chan int)
      go func() { <-a; b <- 1 }()
      <-b
      a <- 1`);
    expect(circlesIn(graph)).toEqual(['channel channel func1 runtime.main']);
    expect(reachedIn(graph)).toEqual(['channel → func1', 'channel → runtime.main']);
  });

  test(
    'beside it, main that waits for both by a WaitGroup is in no circle',
    { timeout: LIMIT_MS },
    async () => {
      const graph = await waitsAtEnd(`
      a, b := make(chan int), make(chan int)
      var wg sync.WaitGroup
      wg.Add(2)
      go func() { defer wg.Done(); <-a; b <- 1 }()
      go func() { defer wg.Done(); <-b; a <- 1 }()
      wg.Wait()`);
      expect(circlesIn(graph)).toEqual(['channel channel func1 func2']);
      expect(reachedIn(graph)).toEqual([
        'channel → func1',
        'channel → func2',
        'wait-group → func1',
        'wait-group → func2',
      ]);
    },
  );

  test('a ring of three that main has left behind', { timeout: LIMIT_MS }, async () => {
    const graph = await waitsAtEnd(`
      func() {
        a, b, c := make(chan int), make(chan int), make(chan int)
        go func() { <-a; b <- 1 }()
        go func() { <-b; c <- 1 }()
        go func() { <-c; a <- 1 }()
      }()
      time.Sleep(time.Millisecond)`);
    expect(circlesIn(graph)).toEqual(['channel channel channel func1.1 func1.2 func1.3']);
  });

  test('a lock and a channel', { timeout: LIMIT_MS }, async () => {
    const graph = await waitsAtEnd(`
      mu, ch := new(sync.Mutex), make(chan int)
      mu.Lock()
      go func() { mu.Lock(); ch <- 1 }()
      <-ch
      mu.Unlock()`);
    expect(circlesIn(graph)).toEqual(['channel func1 lock runtime.main']);
  });
});

describe('none', () => {
  test('of those that a global leads to: anybody could send', { timeout: LIMIT_MS }, async () => {
    const graph = await waitsAtEnd(`
      go func() { <-shared }()
      b := make(chan int)
      go func() { <-b; shared <- 1 }()
      time.Sleep(time.Millisecond)
      _ = b`);
    expect(circlesIn(graph)).toEqual([]);
  });

  test('of workers that wait for the next job when main returns', { timeout: LIMIT_MS }, async () => {
    const graph = await waitsAtEnd(`
      jobs, done := make(chan int), make(chan int)
      for range 3 {
        go func() {
          for job := range jobs {
            done <- job
          }
        }()
      }
      for i := range 6 {
        jobs <- i
        <-done
      }`);
    expect(circlesIn(graph)).toEqual([]);
  });

  test('of several that wait for one that was forgotten', { timeout: LIMIT_MS }, async () => {
    const graph = await waitsAtEnd(`
      ch := make(chan int)
      go func() { <-ch }()
      go func() { <-ch }()
      time.Sleep(time.Millisecond)`);
    expect(circlesIn(graph)).toEqual([]);
    expect(reachedIn(graph)).toEqual([]);
  });
});
