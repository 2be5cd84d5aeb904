import { expect, test } from 'vitest';
import { GoroutineRecordKind as Kind, WaitFlags } from '../../../protocol/goroutine-stream.ts';
import { GoroutineSession } from '../goroutine-session.ts';
import { askEverything } from '../testing/ask-everything.ts';
import { mulberry32, randomRun } from '../testing/random-run.ts';
import { GoroutineStreamEncoder } from '../testing/stream-encoder.ts';

/** Something of every kind. */
function mixed(): Uint8Array {
  const e = new GoroutineStreamEncoder().hello();
  const go = e.stack('main.main main.go:9', 'runtime.main proc.go:285');
  e.create(0, 1, 0).run(1, 1).create(2, 2, 1, go).channel(0x1000, 2, 'int', go).cases(1, [0x1001, 0]);
  e.wait(3, 1, 'select', { detail: 2, stack: go }).run(4, 2).holder(5, 0x2000, 1, go);
  e.wait(6, 2, 'sync.Mutex.Lock', { object: 0x2000 }).create(7, 3).run(8, 3).ready(9, 2, 3, go);
  e.wait(10, 3, 'chan send (nil chan)', { flags: WaitFlags.forever }).run(11, 2).end(12, 2);
  return e.check(13, [3]).finished(14).bytes();
}

function read(bytes: Uint8Array): GoroutineSession {
  const session = new GoroutineSession({ segmentEvents: 4, events: 12, goroutines: 16 });
  session.push(bytes);
  session.end();
  return session;
}

test('of a stream that is cut anywhere, what came is there and can be asked about', () => {
  const bytes = mixed();
  for (let length = 0; length < bytes.length; length += 7) {
    const session = read(bytes.subarray(0, length));
    const { problem } = session;
    if (problem !== null) expect(problem.kind).toBe('truncated');
    else expect(length % 8).toBe(0);
    askEverything(session);
  }
});

test('of a stream that was changed anywhere, every question is answered', () => {
  const random = mulberry32(7);
  const originals = [mixed(), randomRun({ seed: 2, steps: 150, goroutines: 6 }).bytes];
  for (let round = 0; round < 100; round++) {
    const bytes = originals[round % 2]!.slice();
    for (let change = 0; change < 3; change++) {
      bytes[Math.floor(random() * bytes.length)] = random() < 0.5 ? 255 : Math.floor(random() * 256);
    }
    askEverything(read(bytes));
  }
});

test.each([
  ['no-hello', new GoroutineStreamEncoder().run(1, 1)],
  ['version', new GoroutineStreamEncoder().hello(2)],
  ['order', new GoroutineStreamEncoder().hello().hello()],
  ['record-size', new GoroutineStreamEncoder().hello().record(Kind.wait, 1, [0, 0])],
  ['rows', new GoroutineStreamEncoder().hello().record(Kind.leaked, 3, [1, 2])],
  ['rows', new GoroutineStreamEncoder().hello().record(Kind.cases, 1, [5, 0, 1, 1])],
  ['bounds', new GoroutineStreamEncoder().hello().record(Kind.reason, 1, [0, 9])],
  ['order', new GoroutineStreamEncoder().hello().record(Kind.stack, 1_000_000, [0, 0])],
])('%s: is refused, and what came before stays', (kind, encoder) => {
  const good = new GoroutineStreamEncoder().hello().create(5, 1);
  const session = new GoroutineSession();
  if (kind !== 'no-hello' && kind !== 'version') session.push(good.bytes());
  session.push(kind === 'no-hello' || kind === 'version' ? encoder.bytes() : encoder.bytes().subarray(16));
  expect(session.problem?.kind).toBe(kind);
  session.push(new GoroutineStreamEncoder().create(9, 8).bytes());
  expect(session.detail(8)).toBeNull();
  if (kind !== 'no-hello' && kind !== 'version') expect(session.detail(1)).not.toBeNull();
});

test('a kind that is not known is skipped', () => {
  const e = new GoroutineStreamEncoder().hello().record(99, 1, [1, 2, 3, 4]).create(5, 1);
  expect(read(e.bytes()).overview()).toMatchObject({ created: 1, alive: 1 });
});

test('time that goes back stands still instead', () => {
  const e = new GoroutineStreamEncoder().hello().create(100, 1).run(50, 1).end(120, 1);
  const session = read(e.bytes());
  expect(session.detail(1)!.times).toEqual([0, 20, 0, 0, 0, 0, 0, 0, 0]);
});

test('more goroutines at once than there is room for are counted', () => {
  const e = new GoroutineStreamEncoder().hello();
  for (let goid = 1; goid <= 40; goid++) e.create(goid, goid);
  const session = read(e.bytes());
  expect(session.overview().created).toBe(40);
  expect(session.store.untracked).toBe(24);
  expect(session.report().omitted).toBe(24);
  askEverything(session);
});
