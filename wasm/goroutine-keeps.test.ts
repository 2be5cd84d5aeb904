/** Real programs whose goroutines hold slices of known sizes: what each verdict says they keep alive. */
import { expect, test } from 'vitest';
import { judgeGoroutines } from '../src/model/goroutines/verdict/judge.ts';
import { accusedGroups, withKept } from '../src/model/goroutines/verdict/kept.ts';
import { heapRun } from './testing/heap-run.ts';

const LIMIT_MS = 600_000;
const MIB = 2 ** 20;

/** Rule, number of goroutines, whole MiB. What is beyond is channels and closures: less than 1 KiB for each goroutine. */
async function keptBy(source: string): Promise<readonly string[]> {
  const { session, goroutines, status } = await heapRun(source);
  const verdicts = judgeGoroutines(goroutines, status);
  return withKept(verdicts, session.keptAtEnd(accusedGroups(verdicts))).map(({ rule, count, bytes }) => {
    if (bytes === null) return `${rule} ${count}`;
    const whole = Math.floor(bytes / MIB);
    expect(bytes - whole * MIB).toBeLessThan(count * 1024);
    return `${rule} ${count} ${whole} MiB`;
  });
}

const HOLDERS = `package main

import "time"

var table = make([]byte, 7<<20)

func leak(shared []byte) {
	ch := make(chan int)
	go func() {
		own := make([]byte, 1<<20)
		ch <- 1
		own[0] = shared[0] + table[0]
	}()
}

func main() {
	shared := make([]byte, 3<<20)
	for range 5 {
		leak(shared)
	}
	time.Sleep(time.Millisecond)
}
`;

test('five that hold 1 MiB each and 3 MiB together, beside a global', { timeout: LIMIT_MS }, async () => {
  expect(await keptBy(HOLDERS)).toEqual(['unreachable 5 8 MiB']);
});

const DEADLOCK = `package main

func main() {
	a, b := make(chan int), make(chan int)
	mine := make([]byte, 2<<20)
	go func() {
		own := make([]byte, 1<<20)
		<-a
		b <- int(own[5])
	}()
	<-b
	a <- int(mine[0])
}
`;

test('a deadlock, where nothing could be collected any more', { timeout: LIMIT_MS }, async () => {
  expect(await keptBy(DEADLOCK)).toEqual(['deadlock 1 2 MiB', 'deadlock 1 1 MiB']);
});

const ENDED = HOLDERS.replace('ch := make(chan int)', 'ch := make(chan int, 1)');

test('those that end keep nothing, and nothing is said of them', { timeout: LIMIT_MS }, async () => {
  expect(await keptBy(ENDED)).toEqual([]);
});
