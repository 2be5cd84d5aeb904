import { expect, test } from 'vitest';
import { judgeGoroutines } from './judge.ts';
import { calledByMain, inMain, rules, Scene, type SceneWait } from './testing/scene.ts';

const SEND: SceneWait = { reason: 'chan send', stack: ['main.f main.go:12'] };
const RECEIVE: SceneWait = { reason: 'chan receive', stack: ['main.f main.go:13'] };
const LEAKY = calledByMain('main.leaky main.go:5', 30);

test('a proven leak, with all that is said of it', () => {
  const scene = new Scene().channel(0x1000, 'int');
  for (const goid of [7, 8]) scene.create(0, goid, LEAKY).run(0, goid).wait(0, goid, SEND);
  expect(scene.verdicts(10, [7, 8])).toEqual([
    {
      kind: 'goroutine-leak',
      class: 'proven',
      rule: 'unreachable',
      count: 2,
      blocked: { func: 'main.f', file: 'main.go', line: 12 },
      reason: 'chan send',
      created: { func: 'main.leaky', file: 'main.go', line: 5 },
      site: 2,
      func: 'main.f',
      hint: 'receive-all',
      goids: [7, 8],
      bytes: null,
    },
  ]);
});

test('one group for each go statement, line and reason; proven ones first', () => {
  const scene = new Scene();
  scene.create(0, 7, LEAKY).run(0, 7).wait(0, 7, RECEIVE);
  scene.create(0, 8, LEAKY).run(0, 8).wait(0, 8, SEND);
  scene.create(0, 9, inMain(40)).run(0, 9).wait(0, 9, SEND);
  scene.create(0, 10, inMain(41), 'main.sleeper').run(0, 10);
  scene.wait(0, 10, { reason: 'sleep', stack: ['time.Sleep time/sleep.go:1'], untilMs: 20 });
  expect(scene.verdicts(10, [8, 9]).map(({ rule, goids }) => [rule, goids])).toEqual([
    ['unreachable', [8]],
    ['unreachable', [9]],
    ['abandoned', [7]],
    ['alive', [10]],
  ]);
});

test('what a check in the midst of the run has proven stays proven', () => {
  const scene = new Scene().create(0, 7, inMain(9)).run(0, 7).wait(0, 7, RECEIVE).check(5, [7]);
  expect(rules(scene.verdicts(6))).toEqual(['unreachable 1']);
});

test('a deadlock: all that wait, main among them', () => {
  const scene = new Scene().create(0, 7, inMain(9)).run(0, 7).wait(0, 7, SEND).run(0, 1);
  scene.wait(0, 1, { reason: 'sync.WaitGroup.Wait', stack: inMain(11) });
  const verdicts = scene.verdicts(1, [], { kind: 'deadlock', code: 2 });
  expect(verdicts.map(({ kind, class: own, reason, func }) => [kind, own, reason, func])).toEqual([
    ['deadlock', 'proven', 'sync.WaitGroup.Wait', 'runtime.main'],
    ['deadlock', 'proven', 'chan send', 'main.f'],
  ]);
});

test('goroutines that std keeps for itself are not spoken of', () => {
  const own = ['os/signal.loop os/signal/signal_unix.go:23'];
  const scene = new Scene().create(0, 7, [], 'os/signal.loop', 0).run(0, 7);
  scene.wait(0, 7, { reason: 'chan receive', stack: own });
  expect(scene.verdicts(100, [7])).toEqual([]);
});

test('a goroutine of a timer has no go statement of the user', () => {
  const scene = new Scene().create(0, 7, [], 'time.goFunc', 0).run(0, 7).wait(0, 7, SEND);
  expect(scene.verdicts(10, [7])).toMatchObject([
    { rule: 'unreachable', created: null, blocked: { line: 12 } },
  ]);
});

test('all of many are named', () => {
  const scene = new Scene();
  for (let goid = 7; goid < 1507; goid++) scene.create(0, goid, LEAKY).run(0, goid).wait(0, goid, SEND);
  const ids = Array.from({ length: 1500 }, (_, i) => i + 7);
  const [verdict] = scene.verdicts(10, ids);
  expect([verdict?.count, verdict?.goids.length]).toEqual([1500, 1500]);
});

test('the session shows whom a verdict accuses', () => {
  const idle: SceneWait = { reason: 'chan receive', stack: ['main.work main.go:50'] };
  const scene = new Scene();
  scene.create(0, 7, LEAKY).run(0, 7).wait(0, 7, SEND);
  scene
    .create(0, 8, LEAKY)
    .run(0, 8)
    .wait(0, 8, { ...RECEIVE, object: 0x3000 });
  scene.create(0, 9, inMain(3)).run(0, 9).wait(0, 9, idle).wake(9, 9, 1, inMain(4)).wait(9, 9, idle);
  const session = scene.session(10, [7, 9]);
  expect(session.overview()).toMatchObject({ proven: 2, suspected: 0 });
  const verdicts = judgeGoroutines(session, { kind: 'exit', code: 0 });
  expect(rules(verdicts)).toEqual(['unreachable 1', 'abandoned 1', 'alive 1']);
  expect(session.overview()).toMatchObject({ proven: 1, suspected: 1 });
  expect(judgeGoroutines(session, { kind: 'exit', code: 0 })).toEqual(verdicts);
});

test('all of a deadlock are shown as stuck', () => {
  const scene = new Scene().wait(0, 1, { reason: 'chan receive', stack: inMain(11) });
  const session = scene.session(1, [], false);
  judgeGoroutines(session, { kind: 'deadlock', code: 2 });
  expect(session.overview().proven).toBe(1);
});
