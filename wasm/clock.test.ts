/** Time on the virtual clock: it jumps over waiting, goes on with work, and a seeded run repeats; and zones of time. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, openToolchain, runBuilt, runProgram } from './testing/run-program.ts';

beforeAll(openToolchain, 1_200_000);

const program = (imports: readonly string[], body: string): string =>
  `package main\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n\nfunc main() {\n${body}\n}\n`;

/** All that differs from run to run on a laptop, and what waits and works. */
const RANDOM = program(
  ['crypto/rand', 'fmt', 'math/big', 'maps', 'sync', 'time', 'slices'],
  `	numbers := map[int]string{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Go(func() {
			r, _ := rand.Int(rand.Reader, big.NewInt(1000))
			time.Sleep(time.Duration(r.Int64()) * time.Millisecond)
			mu.Lock()
			defer mu.Unlock()
			numbers[i] = time.Now().String()
		})
	}
	wg.Wait()
	order := slices.Collect(maps.Keys(numbers))
	a, b := make(chan int), make(chan int)
	close(a)
	close(b)
	for range 30 {
		select {
		case <-a:
			order = append(order, -1)
		case <-b:
			order = append(order, -2)
		}
	}
	garbage := 0
	for range 2000 {
		garbage += len(make([]byte, 10_000))
	}
	fmt.Println(order, numbers, rand.Text(), garbage)`,
);

describe('the virtual clock', () => {
  it('jumps over waiting: an hour of ticks', async () => {
    const { status, stdout } = await runProgram(
      program(
        ['fmt', 'time'],
        `	start := time.Now()
	fmt.Println(start.Format(time.RFC3339), time.Local)
	n := 0
	for range time.Tick(time.Second) {
		if n++; n == 3600 {
			break
		}
	}
	fmt.Println(n, time.Since(start).Round(time.Second))`,
      ),
      { seed: 1 },
    );
    expect(stdout).toBe('2009-11-10T23:00:00Z Local\n3600 1h0m0s\n');
    expect(status).toMatchObject({ kind: 'exit', code: 0 });
  });

  it('fires timers in the order of their times, past ones at once', async () => {
    const { stdout } = await runProgram(
      program(
        ['fmt', 'time', 'context'],
        `	out := make(chan string, 10)
	say := func(after time.Duration, text string) { time.AfterFunc(after, func() { out <- text }) }
	say(3*time.Hour, "third")
	say(time.Nanosecond, "first")
	say(90*time.Minute, "second")
	say(-time.Hour, "past")
	ctx, cancel := context.WithDeadline(context.Background(), time.Now().Add(24*time.Hour))
	defer cancel()
	<-ctx.Done()
	close(out)
	seen := map[string]int{}
	for text := range out {
		seen[text] = len(seen)
	}
	fmt.Println(seen["first"] < seen["second"], seen["second"] < seen["third"], seen["past"] < 2, ctx.Err())`,
      ),
      { seed: 1 },
    );
    expect(stdout).toBe('true true true context deadline exceeded\n');
  });

  it.each([
    ['looks at the clock', 'for time.Now().Before(deadline) {\n}'],
    ['waits for a flag that a timer sets', 'for !done.Load() {\n}'],
    ['only counts, beside a timer', 'n := 0\nfor !done.Load() {\n for i := range 1000 {\n n += i\n }\n}'],
    ['gives way', 'for !done.Load() {\n runtime.Gosched()\n}'],
  ])('goes on with work: a loop that %s ends', async (_name, loop) => {
    const { stdout } = await runProgram(
      program(
        ['fmt', 'runtime', 'sync/atomic', 'time'],
        `	start := time.Now()
	deadline := start.Add(20 * time.Millisecond)
	var done atomic.Bool
	time.AfterFunc(20*time.Millisecond, func() { done.Store(true) })
	_ = deadline
	runtime.Gosched()
${loop}
	since := time.Since(start)
	fmt.Println(since >= 20*time.Millisecond, since < 60*time.Millisecond)`,
      ),
      { seed: 1 },
    );
    expect(stdout).toBe('true true\n');
  });

  it('still tells a deadlock', async () => {
    const { status, stderr } = await runProgram(
      program(['time'], '\ttime.Sleep(time.Hour)\n\t<-make(chan int)'),
      { seed: 1 },
    );
    expect(stderr).toContain('fatal error: all goroutines are asleep - deadlock!\n');
    expect(status).toMatchObject({ kind: 'deadlock', code: 2 });
  });

  it('repeats a run exactly with its seed, what was observed included, and not with another', async () => {
    const built = await buildProgram(RANDOM);
    const [first, again, other] = [
      await runBuilt(built, { seed: 7 }),
      await runBuilt(built, { seed: 7 }),
      await runBuilt(built, { seed: 8 }),
    ];
    expect(first.status).toMatchObject({ kind: 'exit', code: 0 });
    expect(again.stdout).toBe(first.stdout);
    expect(first.observed.length).toBeGreaterThan(1000);
    expect(Buffer.compare(again.observed, first.observed)).toBe(0);
    expect(other.stdout).not.toBe(first.stdout);
  });
});

describe('zones of time', () => {
  const LOCAL = program(
    ['fmt', 'time'],
    '\tfmt.Println(time.Local, time.Unix(1_700_000_000, 0))\n\tparis, err := time.LoadLocation("Europe/Paris")\n\tfmt.Println(time.Unix(1_700_000_000, 0).In(paris), err)',
  );

  it.each([
    ['America/New_York', 'America/New_York 2023-11-14 17:13:20 -0500 EST\n'],
    [':Asia/Kolkata', 'Asia/Kolkata 2023-11-15 03:43:20 +0530 IST\n'],
    ['UTC', 'UTC 2023-11-14 22:13:20 +0000 UTC\n'],
    ['Nowhere/Atall', 'UTC 2023-11-14 22:13:20 +0000 UTC\n'],
  ])('TZ=%s is the local one; others are known by name', async (zone, local) => {
    const { stdout } = await runProgram(LOCAL, { env: { TZ: zone } });
    expect(stdout).toBe(`${local}2023-11-14 23:13:20 +0100 CET <nil>\n`);
  });

  it('is UTC on the virtual clock', async () => {
    const { stdout } = await runProgram(LOCAL, { seed: 1 });
    expect(stdout).toContain('Local 2023-11-14 22:13:20 +0000 UTC\n');
  });
});
