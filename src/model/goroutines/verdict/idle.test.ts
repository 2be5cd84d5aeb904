import { expect, test } from 'vitest';
import { calledByMain, inMain, rules, Scene, type SceneWait } from './testing/scene.ts';

const WORK: SceneWait = { reason: 'chan receive', stack: ['main.work main.go:50'] };

/** A worker that got its last job at `lastMs` of 10 ms, and which the runtime says nobody can reach any more. */
function worker(
  lastMs: number,
  created: readonly string[],
  used: readonly string[],
  wait: SceneWait = WORK,
): Scene {
  const scene = new Scene().create(0, 7, created, 'main.work').run(0, 7).wait(0, 7, wait);
  return scene.wake(lastMs, 7, 1, used).wait(lastMs, 7, wait);
}

test('a worker of main that has nothing to do at the end', () => {
  expect(rules(worker(9, inMain(3), inMain(8)).verdicts(10, [7]))).toEqual(['alive 1']);
});

test('one that a function of main made and another one feeds', () => {
  const made = calledByMain('main.newPool main.go:20', 3);
  const fed = calledByMain('main.(*pool).do main.go:26', 8);
  expect(rules(worker(9, made, fed).verdicts(10, [7]))).toEqual(['alive 1']);
});

test('what a function made and fed it has left behind', () => {
  const made = calledByMain('main.process main.go:20', 3);
  const fed = calledByMain('main.process main.go:26', 3);
  expect(rules(worker(9, made, fed).verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('one that has had nothing to do for half of the run', () => {
  expect(rules(worker(4, inMain(3), inMain(8)).verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('one that never had anything to do', () => {
  const scene = new Scene().create(0, 7, inMain(3)).run(0, 7).wait(9, 7, WORK);
  expect(rules(scene.verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('one that was so busy that it first waits at the end, and had woken whoever waited for it', () => {
  const waitsFor = (frame: string, line: number): SceneWait => ({
    reason: 'sync.WaitGroup.Wait',
    object: 0x2000,
    stack: calledByMain(frame, line),
  });
  const busy = (created: readonly string[], wait: SceneWait, ms = 9): Scene =>
    new Scene()
      .create(0, 7, created, 'main.work')
      .wait(1, 1, wait)
      .run(1, 7)
      .wake(ms, 1, 7, ['main.work main.go:52'])
      .run(ms, 7)
      .wait(ms, 7, WORK);
  const made = calledByMain('main.startLogger main.go:20', 3);
  expect(rules(busy(made, waitsFor('main.(*logger).flush main.go:30', 8)).verdicts(10, [7]))).toEqual([
    'alive 1',
  ]);
  // Early in the run, and by a function that left it behind.
  expect(rules(busy(made, waitsFor('main.(*logger).flush main.go:30', 8), 2).verdicts(10, [7]))).toEqual([
    'unreachable 1',
  ]);
  const left = waitsFor('main.startLogger main.go:24', 3);
  expect(rules(busy(made, left).verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('one that had to give way twice before it first waits, when all had always been there for it', () => {
  const preempted = (times: number, wait = WORK): Scene => {
    const scene = new Scene().create(0, 7, calledByMain('main.start main.go:20', 3), 'main.work').run(1, 7);
    for (let i = 1; i <= times; i++) scene.run(1 + i, 1).run(1 + i, 7);
    return scene.wait(9, 7, wait);
  };
  expect(rules(preempted(2).verdicts(10, [7]))).toEqual(['alive 1']);
  expect(rules(preempted(1).verdicts(10, [7]))).toEqual(['unreachable 1']);
  expect(rules(preempted(2).verdicts(30, [7]))).toEqual(['unreachable 1']);
  const cond: SceneWait = { ...WORK, reason: 'sync.Cond.Wait' };
  expect(rules(preempted(2, cond).verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('one of a pool that never had anything to do', () => {
  const scene = worker(9, inMain(3), inMain(8));
  scene.create(0, 8, inMain(3), 'main.work').run(0, 8).wait(0, 8, WORK);
  expect(rules(scene.verdicts(10, [7, 8]))).toEqual(['alive 2']);
});

test('whoever wants to send is not idle', () => {
  const send: SceneWait = { ...WORK, reason: 'chan send' };
  expect(rules(worker(9, inMain(3), inMain(8), send).verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('a select is idle when all its cases receive', () => {
  const select: SceneWait = { reason: 'select', stack: WORK.stack, cases: [0x1000, 0x2000] };
  expect(rules(worker(9, inMain(3), inMain(8), select).verdicts(10, [7]))).toEqual(['alive 1']);
  const sends: SceneWait = { ...select, cases: [0x1001, 0x2000] };
  expect(rules(worker(9, inMain(3), inMain(8), sends).verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('what was out of reach while main ran is not idle', () => {
  const scene = worker(9, inMain(3), inMain(8)).check(9, [7]);
  expect(rules(scene.verdicts(10, [7]))).toEqual(['unreachable 1']);
});

test('the one servant that a package of std keeps for itself, and several of its kind', () => {
  const opener: SceneWait = {
    reason: 'select',
    stack: ['database/sql.(*DB).connectionOpener database/sql/sql.go:1266'],
  };
  const opened = calledByMain('main.newStore main.go:20', 3);
  const kept = (goids: readonly number[]): Scene => {
    const scene = new Scene();
    for (const goid of goids) {
      scene.create(0, goid, opened, 'database/sql.(*DB).connectionOpener').run(0, goid).wait(1, goid, opener);
    }
    return scene;
  };
  expect(rules(kept([7]).verdicts(10, [7]))).toEqual(['alive 1']);
  expect(rules(kept([7, 8]).verdicts(10, [7, 8]))).toEqual(['unreachable 2']);
});
