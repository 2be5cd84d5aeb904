import { expect, test } from 'vitest';
import { WaitFlags } from '../../../../protocol/goroutine-stream.ts';
import type { WaitGraph } from '../../../../protocol/goroutine-views.ts';
import { GoroutineSession } from '../../goroutine-session.ts';
import { GoroutineStreamEncoder } from '../../testing/stream-encoder.ts';

/** @param reached goroutines that have a way to an object, by its address */
function graphOf(
  encoder: GoroutineStreamEncoder,
  t = 1e9,
  reached: Readonly<Record<number, readonly number[]>> = {},
): WaitGraph {
  const session = new GoroutineSession();
  session.push(encoder.bytes());
  expect(session.problem).toBeNull();
  const known = session.waits(t).nodes.flatMap((node) => {
    const goids = node.kind === 'object' ? reached[node.object.address] : undefined;
    return node.kind === 'object' && goids !== undefined ? [{ object: node.object.id, goids }] : [];
  });
  return session.waits(t, known);
}

/** Nodes by what they are, edges between them, and the circles, in words. */
function plain({ nodes, edges, cycles }: WaitGraph) {
  const names = nodes.map((node) => {
    if (node.kind === 'object') return `${node.object.kind}@${node.object.address.toString(16)}`;
    return `g${node.goid}${node.count > 1 ? `×${node.count}` : ''}`;
  });
  return {
    edges: edges.map(
      ({ from, to, kind, deadlocked }) => `${names[from]} ${kind} ${names[to]}${deadlocked ? ' !' : ''}`,
    ),
    cycles: cycles.map((cycle) => cycle.map((node) => names[node])),
    stuck: nodes.flatMap((node, i) => (node.deadlocked ? [names[i]] : [])),
  };
}

const LOCK = 'sync.Mutex.Lock';
const [A, B] = [0xa00, 0xb00];

test('two that hold what the other waits for are a circle; who waits for one of them is stuck with them', () => {
  const e = new GoroutineStreamEncoder().hello();
  const [one, two] = [e.stack('main.one main.go:10'), e.stack('main.two main.go:20')];
  for (const goid of [1, 2, 3]) e.create(goid, goid);
  e.holder(10, A, 2).wait(10, 1, LOCK, { object: A, stack: two });
  e.holder(11, B, 1).wait(11, 2, LOCK, { object: B, stack: one });
  e.holder(12, A, 2).wait(12, 3, LOCK, { object: A, stack: one });
  const graph = graphOf(e);
  expect(plain(graph)).toEqual({
    edges: [
      'g1 lock lock@a00 !',
      'g2 lock lock@b00 !',
      'g3 lock lock@a00 !',
      'lock@a00 holds g2 !',
      'lock@b00 holds g1 !',
    ],
    cycles: [['g1', 'lock@a00', 'g2', 'lock@b00']],
    stuck: ['g1', 'lock@a00', 'g2', 'lock@b00', 'g3'],
  });
  // Before the second one waited there was no circle yet.
  expect(plain(graphOf(e, 10)).cycles).toEqual([]);
});

test('who locks twice waits for itself', () => {
  const e = new GoroutineStreamEncoder().hello().create(0, 5).holder(1, A, 5).wait(1, 5, LOCK, { object: A });
  expect(plain(graphOf(e))).toMatchObject({ cycles: [['g5', 'lock@a00']], stuck: ['g5', 'lock@a00'] });
});

test('a holder that works is drawn, and nobody is stuck', () => {
  const e = new GoroutineStreamEncoder().hello().create(0, 1).create(0, 2).run(1, 2);
  e.holder(2, A, 2).wait(2, 1, LOCK, { object: A });
  expect(plain(graphOf(e))).toEqual({
    edges: ['g1 lock lock@a00', 'lock@a00 holds g2'],
    cycles: [],
    stuck: [],
  });
});

test('a lock whose holder waits for ever is never free', () => {
  const e = new GoroutineStreamEncoder().hello().create(0, 1).create(0, 2);
  e.wait(1, 2, 'chan receive (nil chan)', { flags: WaitFlags.forever });
  e.holder(2, A, 2).wait(2, 1, LOCK, { object: A });
  expect(plain(graphOf(e))).toMatchObject({ cycles: [], stuck: ['g1', 'lock@a00', 'g2'] });
});

test('a circle through channels is none for sure; the leak detection may say so', () => {
  const e = new GoroutineStreamEncoder().hello().create(0, 1).create(0, 2);
  e.channel(A, 0, 'int').wait(1, 1, 'chan send', { object: A });
  e.cases(2, [A, B | 1]).wait(2, 2, 'select', { detail: 2 });
  expect(plain(graphOf(e))).toEqual({
    edges: ['g1 send channel@a00', 'g2 select-receive channel@a00', 'g2 select-send channel@b00'],
    cycles: [],
    stuck: [],
  });
  e.check(3, [1, 2]);
  expect(plain(graphOf(e)).stuck).toEqual(['g1', 'channel@a00', 'g2', 'channel@b00']);
});

test('those that wait alike are one node, however many', () => {
  const e = new GoroutineStreamEncoder().hello();
  const [go, at] = [e.stack('main.main main.go:5'), e.stack('main.worker main.go:8')];
  const start = e.pc('main.worker main.go:7');
  e.create(0, 1, 0).channel(A, 3, 'string');
  for (let goid = 2; goid < 3002; goid++) {
    e.create(1, goid, 1, go, start).wait(goid, goid, 'chan receive', { object: A, stack: at, detail: 2 });
  }
  const graph = graphOf(e);
  expect(graph.nodes).toHaveLength(2);
  expect(graph.nodes[0]).toMatchObject({ count: 3000, goid: 2, since: 2, line: { line: 8 } });
  expect(graph.nodes[1]).toMatchObject({ fill: 2, object: { capacity: 3, elementType: 'string' } });
  expect(graph.edges).toMatchObject([{ kind: 'receive', count: 3000 }]);
});

test('of a graph that is too large the rest is counted', () => {
  const e = new GoroutineStreamEncoder().hello();
  for (let goid = 1; goid <= 1000; goid++) {
    e.create(goid, goid).wait(goid, goid, 'chan receive', { object: goid * 8 });
  }
  const graph = graphOf(e);
  const shown = graph.nodes.filter(({ kind }) => kind === 'goroutines').length;
  expect(graph.nodes.length).toBeLessThanOrEqual(400);
  expect(shown + graph.omittedGoroutines).toBe(1000);
});

/** 1 receives from A, 2 from B; 3 is busy. */
function crossed(): GoroutineStreamEncoder {
  const e = new GoroutineStreamEncoder().hello();
  for (const goid of [1, 2, 3]) e.create(goid, goid);
  e.channel(A, 0, 'int').wait(10, 1, 'chan receive', { object: A });
  return e.channel(B, 0, 'int').wait(11, 2, 'chan receive', { object: B });
}

test('two that alone could help each other are a circle', () => {
  expect(plain(graphOf(crossed(), 1e9, { [A]: [1, 2], [B]: [1, 2] }))).toEqual({
    edges: [
      'g1 receive channel@a00 !',
      'g2 receive channel@b00 !',
      'channel@a00 reached g2 !',
      'channel@b00 reached g1 !',
    ],
    cycles: [['g1', 'channel@a00', 'g2', 'channel@b00']],
    stuck: ['g1', 'channel@a00', 'g2', 'channel@b00'],
  });
});

test.each<[string, Readonly<Record<number, readonly number[]>>]>([
  ['somebody else who runs can reach one of them', { [A]: [1, 2], [B]: [1, 2, 3] }],
  ['of one it is not known who can', { [A]: [1, 2] }],
  ['one that is not among them can', { [A]: [1, 2], [B]: [1, 99] }],
])('there is none when %s', (_, reached) => {
  expect(plain(graphOf(crossed(), 1e9, reached))).toMatchObject({ cycles: [], stuck: [] });
});

test('what nobody else can reach is stuck, and no circle', () => {
  expect(plain(graphOf(crossed(), 1e9, { [A]: [1], [B]: [1, 2] }))).toMatchObject({
    edges: ['g1 receive channel@a00 !', 'g2 receive channel@b00 !', 'channel@b00 reached g1'],
    cycles: [],
    stuck: ['g1', 'channel@a00', 'g2', 'channel@b00'],
  });
});

test('a select is in a circle only when none of its cases leads out', () => {
  const e = crossed()
    .cases(3, [0xd00 | 1, 0xc00])
    .wait(12, 3, 'select', { detail: 2 })
    .create(13, 4);
  const inside = { [A]: [1, 3], [B]: [2, 3], [0xd00]: [1, 3] };
  expect(plain(graphOf(e, 1e9, { ...inside, [0xc00]: [3, 4] })).cycles).toEqual([]);
  expect(plain(graphOf(e, 1e9, { ...inside, [0xc00]: [1, 3] })).cycles).toEqual([
    ['g1', 'channel@a00', 'g3', 'channel@d00', 'channel@c00'],
  ]);
});

test('who waits for the same cannot help', () => {
  const e = new GoroutineStreamEncoder().hello().create(0, 1).create(0, 2).channel(A, 0, 'int');
  const [one, two] = [e.stack('main.one main.go:10'), e.stack('main.two main.go:20')];
  e.wait(1, 1, 'chan receive', { object: A, stack: one }).wait(1, 2, 'chan receive', {
    object: A,
    stack: two,
  });
  expect(plain(graphOf(e, 1e9, { [A]: [1, 2] }))).toEqual({
    edges: ['g1 receive channel@a00 !', 'g2 receive channel@a00 !'],
    cycles: [],
    stuck: ['g1', 'channel@a00', 'g2'],
  });
});
