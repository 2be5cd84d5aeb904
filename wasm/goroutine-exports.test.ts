/** Go's own tools read what we write of goroutines, and find in it what the program did. */
import { expect, it } from 'vitest';
import { concatBytes } from '../src/base/bytes.ts';
import { exportRequest } from '../src/model/goroutines/export/request.ts';
import { goroutineProfile } from '../src/model/goroutines/export/goroutine-profile.ts';
import { writeGoTrace } from '../src/model/goroutines/export/trace/go-trace.ts';
import { GoroutineSession } from '../src/model/goroutines/goroutine-session.ts';
import { Instant } from '../src/model/goroutines/index/instant.ts';
import { randomRun } from '../src/model/goroutines/testing/random-run.ts';
import { RunModel } from '../src/model/run-model.ts';
import { goTool } from './testing/go-tools.ts';
import { runProgram } from './testing/run-program.ts';

const TIMEOUT_MS = 600_000;

interface Recorded {
  readonly session: GoroutineSession;
  readonly model: RunModel;
}

async function record(body: string, imports: readonly string[]): Promise<Recorded> {
  const list = imports.map((path) => `import "${path}"\n`).join('');
  const run = await runProgram(`package main\n${list}\nfunc main() {\n${body}\n}\n`, { seed: 1 });
  expect(run.status.kind, run.stderr).toBe('exit');
  const session = new GoroutineSession();
  session.push(run.goroutines);
  session.end();
  expect(session.problem).toBeNull();
  const model = new RunModel();
  model.push(run.observed);
  return { session, model };
}

async function parsed({ session, model }: Recorded, until = Infinity): Promise<string> {
  const pieces: Uint8Array[] = [];
  const request = exportRequest(model, { until, startedMs: 1_700_000_000_000 });
  writeGoTrace(session.store, request, (piece) => pieces.push(piece));
  return goTool(['trace', '-d=parsed'], concatBytes(pieces));
}

/** How often each goroutine goes from one state to another, those of the runtime left out. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const created = (text: string): number => count(text, /NotExist->Runnable/g);
const ended = (text: string): number => count(text, /Running->NotExist/g);

it('a pipeline over channels, with every wait, wake and line', { timeout: TIMEOUT_MS }, async () => {
  const run = await record(
    `jobs, results := make(chan int), make(chan int)
	for range 3 {
		go func() {
			for j := range jobs {
				results <- j * 2
			}
		}()
	}
	go func() {
		for i := range 50 {
			jobs <- i
		}
		close(jobs)
	}()
	sum := 0
	for range 50 {
		sum += <-results
	}
	if sum != 2450 {
		panic(sum)
	}`,
    [],
  );
  const text = await parsed(run);
  expect(created(text)).toBe(run.session.overview().created);
  // What the goroutines of the program waited for, as often as the stream says.
  const waits = { 'chan send': 0, 'chan receive': 0 };
  const { store } = run.session;
  for (const { state, side, waits: words, length } of store.segments) {
    for (let i = 0; i < length; i++) {
      if ((state[i]! & 15) < 3) continue;
      const reason = store.reasons.text(words.data[side[i]!]!);
      if (reason === 'chan send' || reason === 'chan receive') waits[reason]++;
    }
  }
  expect(waits['chan send']).toBeGreaterThan(10);
  expect(count(text, /Running->Waiting Reason="chan send"/g)).toBe(waits['chan send']);
  expect(count(text, /Running->Waiting Reason="chan receive"/g)).toBe(waits['chan receive']);
  expect(text).toMatch(
    /Running->Waiting Reason="chan send"\nTransitionStack=\n\tmain\.main\.func1 @ 0x\w+\n\t\tmain\.go:8\n/,
  );
  // Who wakes has the lock of the processor: it is told as the goroutine that does it.
  expect(text).toMatch(/G=1 StateTransition .* Waiting->Runnable/);
  expect(text).toMatch(/NotExist->Runnable Reason=""\nTransitionStack=\n\tmain\.main\.func2/);
});

it('collections, their stops and the heap', { timeout: TIMEOUT_MS }, async () => {
  const run = await record(
    `for range 3 {
		keep = append(keep, make([]byte, 1<<20))
		runtime.GC()
	}
	println(len(keep))
}

var keep [][]byte

func init() {`,
    ['runtime'],
  );
  expect(run.model.gc.total).toBeGreaterThanOrEqual(3);
  const text = await parsed(run);
  const cycles = run.model.gc.length;
  expect(count(text, /RangeBegin .*Name="GC concurrent mark phase"/g)).toBe(cycles);
  expect(count(text, /RangeEnd .*Name="GC concurrent mark phase"/g)).toBe(cycles);
  expect(count(text, /RangeBegin .*"stop-the-world \(GC sweep termination\)"/g)).toBe(cycles);
  expect(count(text, /RangeEnd .*"stop-the-world \(GC mark termination\)"/g)).toBe(cycles);
  const { columns, length } = run.model.series;
  const last = columns.heapLive[length - 1]!;
  expect(count(text, /Name="\/memory\/classes\/heap\/objects:bytes"/g)).toBe(length);
  expect(text).toContain(`objects:bytes" Value=Value{Uint64(${last})}`);
});

it('locks, WaitGroup, sleep and select by the tracer’s words', { timeout: TIMEOUT_MS }, async () => {
  const run = await record(
    `var mu sync.Mutex
	var wg sync.WaitGroup
	mu.Lock()
	for range 5 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			runtime.Gosched()
		})
	}
	time.Sleep(time.Millisecond)
	mu.Unlock()
	wg.Wait()
	select {
	case <-time.After(time.Millisecond):
	case <-make(chan int):
	}`,
    ['runtime', 'sync', 'time'],
  );
  const text = await parsed(run);
  expect(count(text, /Reason="sync"/g)).toBeGreaterThanOrEqual(5);
  expect(text).toContain('Reason="sleep"');
  expect(text).toContain('Reason="select"');
  expect(text).toContain('Running->Runnable Reason="preempted"');
  expect(ended(text)).toBeGreaterThanOrEqual(5);
});

it('a leak, up to an instant and as a profile of one', { timeout: TIMEOUT_MS }, async () => {
  const run = await record(
    `for range 7 {
		go func() { <-make(chan int) }()
	}
	time.Sleep(time.Millisecond)
	for range 2 {
		go func() { time.Sleep(time.Hour) }()
	}
	time.Sleep(time.Millisecond)`,
    ['time'],
  );
  const all = await parsed(run);
  const { store } = run.session;
  const half = store.goroutines.columns.created[store.goroutines.length - 2]! - 1;
  const before = await parsed(run, half);
  expect(created(all) - created(before)).toBe(2);

  const profileAt = (until: number, ...args: readonly string[]): Promise<string> =>
    goTool(
      ['pprof', ...args],
      goroutineProfile(store, new Instant(store), { until, startedMs: 1_700_000_000_000 }),
    );
  const top = await profileAt(Infinity, '-top', '-cum', '-lines');
  expect(top).toMatch(/Type: goroutine/);
  expect(top).toMatch(/7 .* 7 .* {2}main\.main\.func1 .*main\.go:6/);
  expect(top).toMatch(/ 2 .* {2}main\.main\.func2 .*main\.go:10/);
  expect(await profileAt(half, '-top')).not.toContain('func2');
  const tags = await profileAt(Infinity, '-tags');
  expect(tags).toMatch(/leak: Total 7 of/);
  expect(tags).toMatch(/proven/);
});

it('100,000 events, whatever their order', { timeout: TIMEOUT_MS }, async () => {
  const { bytes, lives } = randomRun({ seed: 3, steps: 100_000, goroutines: 2000, sites: 20 });
  const session = new GoroutineSession();
  session.push(bytes);
  session.end();
  expect(session.overview().events).toBeGreaterThan(100_000);
  const text = await parsed({ session, model: new RunModel() });
  expect(created(text)).toBe(lives.size);
  expect(ended(text)).toBe(lives.size - session.overview().alive);
  const spans = [...lives.values()].flat();
  for (const [reason, word] of Object.entries({
    'chan send': 'chan send',
    sleep: 'sleep',
    'sync.Mutex.Lock': 'sync',
  })) {
    const alike = reason === 'sync.Mutex.Lock' ? ['sync.Mutex.Lock', 'sync.WaitGroup.Wait'] : [reason];
    const told = spans.filter((span) => alike.includes(span.reason)).length;
    expect(count(text, new RegExp(`Running->Waiting Reason="${word}"`, 'g'))).toBe(told);
  }
});

it('a run whose oldest events were dropped', { timeout: TIMEOUT_MS }, async () => {
  const { bytes } = randomRun({ seed: 4, steps: 20_000, goroutines: 100 });
  const session = new GoroutineSession({ events: 4096, segmentEvents: 1024 });
  session.push(bytes);
  session.end();
  expect(session.overview().folded).not.toBeNull();
  const text = await parsed({ session, model: new RunModel() });
  expect(count(text, /Undetermined->(Waiting|Runnable)/g)).toBeGreaterThan(10);
});
