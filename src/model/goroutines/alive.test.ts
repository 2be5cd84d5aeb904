import { expect, test } from 'vitest';
import { WaitFlags } from '../../protocol/goroutine-stream.ts';
import { GoroutineState } from '../../protocol/goroutine-views.ts';
import { GoroutineSession } from './goroutine-session.ts';
import { GoroutineStreamEncoder } from './testing/stream-encoder.ts';

function read(encoder: GoroutineStreamEncoder): GoroutineSession {
  const session = new GoroutineSession();
  session.push(encoder.bytes());
  session.end();
  return session;
}

test('a goroutine that waits at the end is told with where, what for, who made it and who proved it', () => {
  const e = new GoroutineStreamEncoder().hello();
  const go = e.stack('main.leaky main.go:14', 'main.main main.go:30', 'runtime.main proc.go:285');
  const send = e.stack('main.leaky.func1 main.go:15');
  const start = e.pc('main.leaky.func1 main.go:14');
  e.create(0, 1).run(1, 1).create(10, 7, 1, go, start).wait(20, 1, 'sleep', { object: 100, detail: 0 });
  e.channel(0x1000, 0, 'int').run(21, 7);
  e.wait(25, 7, 'chan send', { stack: send, object: 0x1000 });
  e.ready(100, 1).run(101, 1).check(200, [7]).finished(210);
  const session = read(e);
  expect(session.problem).toBeNull();
  const [main, leaked] = session.alive();
  expect(main).toMatchObject({
    goid: 1,
    state: GoroutineState.running,
    since: 101,
    proven: null,
    wait: null,
  });
  expect(main).toMatchObject({ woken: 1, lastWaker: 0 });
  expect(main!.times).toEqual([0, 19 + 109, 1 + 1, 0, 0, 0, 80, 0, 0]);
  expect(leaked).toMatchObject({
    goid: 7,
    parent: 1,
    beforeMain: false,
    state: GoroutineState.channel,
    since: 25,
    line: { func: 'main.leaky.func1', file: 'main.go', line: 15 },
    site: { line: { func: 'main.leaky', line: 14 }, func: 'main.leaky.func1' },
    proven: { t: 200, leaked: 1 },
    wait: { reason: 'chan send', object: { kind: 'channel', elementType: 'int', capacity: 0 } },
  });
});

test('a select tells its channels; a nil channel has nothing to wait for', () => {
  const e = new GoroutineStreamEncoder().hello();
  e.create(0, 1).run(1, 1).channel(0x2000, 3, 'string').cases(1, [0x2001, 0, 0x3000]);
  e.wait(2, 1, 'select', { detail: 3 }).create(3, 2);
  e.wait(4, 2, 'chan receive (nil chan)', { flags: WaitFlags.forever });
  const [select, nil] = read(e).alive();
  expect(select!.wait!.caseCount).toBe(3);
  expect(select!.wait!.cases).toMatchObject([
    { direction: 'send', object: { elementType: 'string', capacity: 3 } },
    { direction: 'receive', object: null },
    { direction: 'receive', object: { address: 0x3000 } },
  ]);
  expect(nil).toMatchObject({
    state: GoroutineState.stuck,
    wait: { forever: true, object: null, cases: [] },
  });
});

test('only what init functions start existed before main', () => {
  const e = new GoroutineStreamEncoder().hello();
  const init = e.stack('main.init.0 main.go:5', 'runtime.doInit1 proc.go:1', 'runtime.main proc.go:255');
  const inner = e.stack('main.init.0.func1 main.go:6');
  const main = e.stack('main.main main.go:9', 'runtime.main proc.go:285');
  e.create(0, 1, 0).run(1, 1).create(2, 2, 1, init).run(3, 2).create(4, 3, 2, inner);
  e.run(5, 1).create(6, 4, 1, main).run(7, 2).create(8, 5, 2, inner);
  const before = read(e)
    .alive()
    .map(({ goid, beforeMain }) => [goid, beforeMain]);
  expect(before).toEqual([
    [1, false],
    [2, true],
    [3, true],
    [4, false],
    [5, false],
  ]);
});
