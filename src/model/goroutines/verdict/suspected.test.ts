import { describe, expect, test } from 'vitest';
import { calledByMain, inMain, rules, Scene, type SceneWait } from './testing/scene.ts';

const SEND: SceneWait = { reason: 'chan send', stack: ['main.f main.go:12'] };
const RECEIVE: SceneWait = { reason: 'chan receive', stack: ['main.f main.go:13'] };
const SLEEP: SceneWait = { reason: 'sleep', stack: ['time.Sleep time/sleep.go:1', 'main.f main.go:14'] };
const LEAKY = calledByMain('main.leaky main.go:5', 30);

/** Waits since the beginning. */
const blocked = (wait: SceneWait, created = LEAKY): Scene =>
  new Scene().create(0, 7, created).run(0, 7).wait(0, 7, wait);

describe('growing', () => {
  /** Goroutines that live for a while and of which one is started at each of these times; judged after `untilMs`. */
  const judged = (times: readonly number[], untilMs: number, lifeMs = Infinity): readonly string[] => {
    const scene = new Scene();
    const events = times.flatMap((ms, i) => [
      { ms, goid: 7 + i, begins: true },
      { ms: ms + lifeMs, goid: 7 + i, begins: false },
    ]);
    for (const { ms, goid, begins } of events.sort((a, b) => a.ms - b.ms)) {
      if (ms > untilMs) continue;
      if (!begins) scene.end(ms, goid);
      else
        scene
          .create(ms, goid, inMain(9))
          .run(ms, goid)
          .wait(ms, goid, { ...SLEEP, untilMs: 1000 });
    }
    return rules(scene.verdicts(untilMs));
  };

  test('one after another, and none ends', () => {
    const times = Array.from({ length: 30 }, (_, i) => i);
    expect(judged(times, 30)).toEqual(['growing 30']);
  });

  test('always a few under way', () => {
    const times = Array.from({ length: 100 }, (_, i) => i);
    expect(judged(times, 100, 12)).toEqual(['alive 11']);
  });

  test.each([
    ['all at the end', 29],
    ['all at the beginning', 0],
  ])('%s', (_, ms) => {
    expect(judged(new Array<number>(30).fill(ms), 30)).toEqual(['alive 30']);
  });

  test('fewer than ten', () => {
    expect(judged([0, 5, 10, 15, 20, 25], 30)).toEqual(['alive 6']);
  });
});

describe('spinning', () => {
  const spinning = (): Scene => new Scene().create(0, 7, inMain(9)).run(0, 7).run(1, 1).run(2, 7);

  test('never waits', () => {
    expect(rules(spinning().verdicts(50))).toEqual(['spinning 1']);
  });

  test('for a short time', () => {
    expect(rules(spinning().verdicts(19))).toEqual(['alive 1']);
  });

  test('after a long wait', () => {
    const scene = new Scene().create(0, 7, inMain(9)).run(0, 7).wait(0, 7, RECEIVE).wake(60, 7);
    expect(rules(scene.verdicts(100))).toEqual(['alive 1']);
  });

  test('one that could run, but hardly did', () => {
    const scene = new Scene().create(0, 7, inMain(9)).run(0, 7).run(1, 1);
    expect(rules(scene.verdicts(50))).toEqual(['alive 1']);
  });

  test('one that never got its turn', () => {
    expect(rules(new Scene().create(0, 7, inMain(9)).verdicts(50))).toEqual(['alive 1']);
  });
});

describe('long-sleep', () => {
  test.each([
    [24 * 3600e3, 'long-sleep 1'],
    [60e3, 'alive 1'],
  ])('until %d ms', (untilMs, rule) => {
    expect(rules(blocked({ ...SLEEP, untilMs }).verdicts(10))).toEqual([rule]);
  });

  test('of a program that runs for hours', () => {
    expect(rules(blocked({ ...SLEEP, untilMs: 3 * 3600e3 }).verdicts(2 * 3600e3))).toEqual(['alive 1']);
  });
});

describe('recurring', () => {
  const loops = (starts: readonly number[], scene = new Scene()): Scene => {
    for (const [i, ms] of starts.entries()) {
      const goid = 7 + i;
      scene.create(ms, goid, LEAKY).run(ms, goid);
      for (const at of [0, 1, 2]) {
        scene.wait(ms + at, goid, { ...SLEEP, untilMs: ms + at + 1 });
        if (at < 2) scene.wake(ms + at + 1, goid);
      }
    }
    return scene;
  };

  test('one loop from each call', () => {
    expect(rules(loops([0, 5, 10]).verdicts(15))).toEqual(['recurring 3']);
  });

  test('however long the runtime took to start', () => {
    const stack = ['runtime.gcenable runtime/mgc.go:200', 'runtime.main runtime/proc.go:200'];
    const scene = new Scene().wait(0, 1, { reason: 'chan receive', stack }).wake(100, 1);
    expect(rules(loops([100, 105, 110], scene).verdicts(115))).toEqual(['recurring 3']);
  });

  test('several from the beginning on', () => {
    expect(rules(loops([0, 0, 0]).verdicts(15))).toEqual(['alive 3']);
  });

  test('two', () => {
    expect(rules(loops([0, 10]).verdicts(15))).toEqual(['alive 2']);
  });
});

describe('left-behind', () => {
  const siblings = (ended: number, livedMs: number): Scene => {
    const scene = blocked(RECEIVE, inMain(9));
    for (let i = 0; i < ended; i++) {
      scene
        .create(0, 8 + i, inMain(9))
        .run(0, 8 + i)
        .end(livedMs, 8 + i);
    }
    return scene;
  };

  test('the others have long ended', () => {
    expect(rules(siblings(5, 1).verdicts(50))).toEqual(['left-behind 1']);
  });

  test.each([
    ['two others', 2, 1],
    ['others that took their time', 5, 20],
  ])('%s', (_, ended, livedMs) => {
    expect(rules(siblings(ended, livedMs).verdicts(50))).toEqual(['alive 1']);
  });
});

describe('abandoned', () => {
  test.each([
    ['a send', SEND],
    ['a receive', RECEIVE],
    ['a lock', { ...SEND, reason: 'sync.Mutex.Lock' }],
    ['a WaitGroup', { ...SEND, reason: 'sync.WaitGroup.Wait' }],
    ['a Cond', { ...SEND, reason: 'sync.Cond.Wait' }],
    ['a select', { reason: 'select', stack: SEND.stack, cases: [0x1000, 0x2000] }],
  ])('%s that nobody has used', (_, wait) => {
    expect(rules(blocked(wait).verdicts(50))).toEqual(['abandoned 1']);
  });

  test('a watcher that main itself started', () => {
    expect(rules(blocked(RECEIVE, inMain(9)).verdicts(50))).toEqual(['alive 1']);
    expect(rules(blocked(SEND, inMain(9)).verdicts(50))).toEqual(['abandoned 1']);
  });

  test('one that waits for a signal', () => {
    const scene = new Scene().channel(0x1000, 'os.Signal').create(0, 7, LEAKY).run(0, 7).wait(0, 7, RECEIVE);
    expect(rules(scene.verdicts(50))).toEqual(['alive 1']);
  });

  test('one that accepts connections', () => {
    const stack = ['net.(*TCPListener).Accept net/tcpsock.go:9', 'main.serve main.go:9'];
    expect(rules(blocked({ ...RECEIVE, stack }).verdicts(50))).toEqual(['alive 1']);
  });

  test('what others were woken from a while ago', () => {
    const scene = blocked(SEND).create(0, 8, inMain(9)).run(0, 8).wait(0, 8, SEND);
    scene.wake(40, 8, 1, inMain(10)).end(40, 8);
    expect(rules(scene.verdicts(50))).toEqual(['alive 1']);
  });

  test('while one that was started beside it is still at work', () => {
    const scene = blocked({ ...SEND, reason: 'sync.WaitGroup.Wait' });
    scene
      .create(0, 8, LEAKY, 'main.g')
      .run(0, 8)
      .wait(0, 8, { ...SLEEP, untilMs: 60 });
    expect(rules(scene.verdicts(50))).toEqual(['alive 1', 'alive 1']);
  });

  test('main did not return', () => {
    expect(rules(blocked(SEND).verdicts(50, [], { kind: 'panic', code: 2 }))).toEqual(['alive 1']);
    expect(rules(blocked(SEND).verdicts(50, [], { kind: 'stopped', code: 130 }))).toEqual(['alive 1']);
  });

  test('in a run without time', () => {
    expect(rules(blocked(SEND).verdicts(0))).toEqual(['alive 1']);
  });
});

describe('iterator', () => {
  test('that was left', () => {
    const scene = new Scene().create(0, 7, ['iter.Pull iter/iter.go:1', ...LEAKY], 'runtime.corostart');
    expect(scene.verdicts(50)).toMatchObject([
      { rule: 'iterator', hint: 'stop-iterator', created: { line: 5 } },
    ]);
  });
});
