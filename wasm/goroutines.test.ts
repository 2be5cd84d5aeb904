/** Real programs on the real runtime: what the model of goroutines says of them is what they did. */
import { beforeAll, expect, it } from 'vitest';
import { GoroutineState as State, type GoroutineDetail } from '../src/protocol/goroutine-views.ts';
import type { GoroutineSession } from '../src/model/goroutines/goroutine-session.ts';
import { goroutinesOf } from './testing/goroutine-run.ts';

const LIMIT_MS = 600_000;

const PROGRAM = `package main

import (
	"sync"
	"time"
)

var queue = make(chan int)

func worker(done *sync.WaitGroup) {
	defer done.Done()
	for n := range queue {
		time.Sleep(time.Duration(n) * time.Millisecond)
	}
}

func stuck(results chan string) {
	results <- "nobody reads this"
}

func forever() {
	select {}
}

func main() {
	var done sync.WaitGroup
	for range 2 {
		done.Add(1)
		go worker(&done)
	}
	go stuck(make(chan string))
	go forever()
	var mu sync.Mutex
	mu.Lock()
	locked := make(chan bool)
	go func() {
		mu.Lock()
		locked <- true
	}()
	time.Sleep(time.Millisecond)
	for i := range 4 {
		queue <- 5 + i
	}
	close(queue)
	done.Wait()
	mu.Unlock()
	<-locked
}
`;

const line = (text: string): number => PROGRAM.split('\n').findIndex((one) => one.includes(text)) + 1;

let session: GoroutineSession;

beforeAll(async () => {
  session = await goroutinesOf(PROGRAM);
}, LIMIT_MS);

/** The goroutines that were started at a line, by age. */
function startedAt(text: string): readonly GoroutineDetail[] {
  const { goroutines } = session.report();
  return goroutines
    .filter(({ created }) => created?.line === line(text))
    .map(({ id }) => session.detail(id)!);
}

it('says who was started where, and by whom', () => {
  const { created, alive } = session.overview();
  expect([created, alive]).toEqual([6, 3]);
  const workers = startedAt('go worker');
  expect(workers).toHaveLength(2);
  for (const worker of workers) {
    expect(worker).toMatchObject({
      beforeMain: false,
      site: { func: 'main.worker', line: { func: 'main.main' } },
    });
    expect(worker.creators.map(({ goid }) => goid)).toEqual([1]);
  }
});

it('says what they waited for, how long, and who woke them', () => {
  for (const worker of startedAt('go worker')) {
    expect(worker.ended).not.toBeNull();
    const waits = worker.lastSpans.flatMap(({ wait, state }) => (wait === null ? [] : [{ ...wait, state }]));
    expect(new Set(waits.map(({ reason }) => reason))).toEqual(new Set(['chan receive', 'sleep']));
    for (const { reason, object, state, line: at } of waits) {
      if (reason === 'sleep') expect([state, at!.line]).toEqual([State.timer, line('time.Sleep')]);
      else {
        expect(object).toMatchObject({ kind: 'channel', elementType: 'int', capacity: 0 });
        expect([state, at!.line]).toEqual([State.channel, line('range queue')]);
      }
    }
    // A sleep is ended by its timer, a receive by main.
    const wakers = worker.wokenBy.map(({ goid }) => goid);
    expect(new Set(wakers)).toEqual(new Set([0, 1]));
    expect(worker.times[State.timer]).toBeGreaterThanOrEqual(11e6);
    expect(worker.times[State.timer]).toBeLessThan(18e6);
  }
});

it('knows who can never go on', () => {
  const [sends] = startedAt('go stuck');
  const [waits] = startedAt('go forever');
  expect(sends).toMatchObject({ class: 'proven', ended: null, now: { wait: { reason: 'chan send' } } });
  expect(sends!.now.wait!.line!.line).toBe(line('results <-'));
  expect(waits).toMatchObject({
    class: 'proven',
    now: { state: State.stuck, wait: { forever: true, object: null } },
  });
  expect(session.alive().filter(({ proven }) => proven !== null)).toHaveLength(2);
});

it('a program that ends while another goroutine starts a collection ends as it would', async () => {
  const session = await goroutinesOf(`package main

import "time"

func main() {
	for i := 0; i < 8; i++ {
		go func() { data := make([]byte, 1<<20); select {}; _ = data }()
	}
	time.Sleep(time.Microsecond)
}
`);
  expect(session.alive()).toHaveLength(9); // and main
});

it('tells who holds a lock that is waited for', () => {
  const [locker] = startedAt('go func()');
  const wait = locker!.lastSpans.find((span) => span.wait?.reason === 'sync.Mutex.Lock')!;
  expect(wait.wait!.line!.line).toBe(line('\t\tmu.Lock()'));
  expect(wait.wait!.holder).toMatchObject({ goid: 1, line: { line: line('\tmu.Lock()') } });
  const graph = session.waits((wait.start + wait.end) / 2);
  const holds = graph.edges.find(({ kind }) => kind === 'holds')!;
  expect(graph.nodes[holds.to]).toMatchObject({ kind: 'goroutines', goid: 1 });
  expect(graph.cycles).toEqual([]);
});
