import { expect, test } from 'vitest';
import { GoroutineState, type WaitGraph, type WaitGraphNode } from '../../protocol/goroutine-views.ts';
import { en } from './strings-en.ts';
import { waitPicture } from './wait-boxes.ts';

const goroutine = (goid: number, count = 1): WaitGraphNode => ({
  kind: 'goroutines',
  goid,
  count,
  goids: [goid],
  site: { id: goid, line: { func: 'main.main', file: '/src/main.go', line: 14 }, func: 'main.f', stack: 0 },
  state: GoroutineState.channel,
  reason: 'chan send',
  line: { func: 'main.f', file: '/src/main.go', line: 15 },
  stack: 1,
  since: 0,
  class: 'none',
  deadlocked: false,
});

const object = (kind: 'channel' | 'lock', capacity: number, fill: number): WaitGraphNode => ({
  kind: 'object',
  object: {
    id: 1,
    kind,
    address: 16,
    elementType: kind === 'channel' ? 'int' : '',
    capacity,
    made: 0,
    madeAt: null,
  },
  fill,
  deadlocked: false,
});

const graph = (nodes: readonly WaitGraphNode[], edges: WaitGraph['edges']): WaitGraph => ({
  t: 0,
  nodes,
  edges,
  omittedGoroutines: 0,
  cycles: [],
});

test('boxes say who waits where, and what a channel holds', () => {
  const { boxes, links } = waitPicture(
    graph(
      [goroutine(7), goroutine(8, 4096), object('channel', 4, 4)],
      [
        { from: 0, to: 2, kind: 'send', count: 1, deadlocked: false },
        { from: 1, to: 2, kind: 'send', count: 4096, deadlocked: false },
      ],
    ),
    en,
  );
  expect(boxes.map(({ title, detail, column }) => [title, detail, column])).toEqual([
    ['7 main.f', 'chan send · main.go:15', 'waiting'],
    ['main.f × 4,096', 'chan send · main.go:15', 'waiting'],
    ['chan int', '4 of 4 in its buffer', 'object'],
  ]);
  expect(links[1]).toMatchObject({ label: 'sends × 4,096', kind: 'waits', from: '1', to: '2' });
});

test('who holds a lock and does not wait stands on the right', () => {
  const { boxes, links } = waitPicture(
    graph(
      [goroutine(7), object('lock', 0, 0), goroutine(9)],
      [
        { from: 0, to: 1, kind: 'lock', count: 1, deadlocked: true },
        { from: 1, to: 2, kind: 'holds', count: 1, deadlocked: true },
      ],
    ),
    en,
  );
  expect(boxes.map(({ column }) => column)).toEqual(['waiting', 'object', 'holding']);
  expect(links[1]?.text).toBe('lock – held by – 9 main.f (chan send · main.go:15), part of a deadlock');
});

test('a link to a node that is not there is left out', () => {
  expect(
    waitPicture(graph([], [{ from: 0, to: 9, kind: 'send', count: 1, deadlocked: false }]), en).links,
  ).toEqual([]);
});

test('from a channel an arrow leads to who alone could have used it, told in words only', () => {
  const { boxes, links } = waitPicture(
    graph(
      [goroutine(7), object('channel', 0, 0), goroutine(8)],
      [
        { from: 0, to: 1, kind: 'receive', count: 1, deadlocked: true },
        { from: 1, to: 2, kind: 'reached', count: 1, deadlocked: true },
      ],
    ),
    en,
  );
  expect(boxes.map(({ column }) => column)).toEqual(['waiting', 'object', 'holding']);
  expect(links[1]).toMatchObject({ from: '1', to: '2', kind: 'holds', label: '', deadlocked: true });
  expect(links[1]!.text).toMatch(/^chan int \(no buffer\) – only reached by – 8 .*, part of a deadlock$/);
});
