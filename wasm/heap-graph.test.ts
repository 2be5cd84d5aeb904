/** Real programs whose object graph is known: what the model says of them. */
import { describe, expect, it } from 'vitest';
import { HeapQueries, type HeapSession } from '../src/model/index.ts';
import { labelText, pathTexts, suspectText } from '../src/model/heap/views/text.ts';
import type { TableQuery } from '../src/protocol/heap-tables.ts';
import { heapOf } from './testing/heap-run.ts';

const LIMIT_MS = 600_000;

function query<S extends string>(
  snapshot: number,
  sort: S,
  over: Partial<TableQuery<S>> = {},
): TableQuery<S> {
  return { snapshot, text: '', sort, descending: true, offset: 0, limit: 100, selection: null, ...over };
}

/** Objects and bytes of a type, by its name as it is shown. */
function ofType(
  session: HeapSession,
  snapshot: number,
  name: string,
): { count: number; bytes: number; retained: number } {
  const { rows } = new HeapQueries(session).types(query(snapshot, 'bytes'))!;
  const { count = 0, bytes = 0, retained = 0 } = rows.find(({ label }) => labelText(label) === name) ?? {};
  return { count, bytes, retained };
}

/** Every snapshot counts what the runtime itself counts, and nothing is left over after a collection. */
function expectSound(session: HeapSession): void {
  expect(session.problems).toEqual([]);
  expect(session.summaries.length).toBeGreaterThan(0);
  for (const { bytes, heapAlloc, complete, afterGC, garbageBytes } of session.summaries) {
    expect(complete && afterGC).toBe(true);
    expect(Math.abs(bytes - heapAlloc)).toBeLessThanOrEqual(heapAlloc * 0.01);
    expect(garbageBytes).toBeLessThanOrEqual(heapAlloc * 0.01);
  }
}

const CACHE = `package main

type MyObject struct {
	id   int
	data [1000]byte
}

var cache = map[int]*MyObject{}

func main() {
	for i := 0; i < 10000; i++ {
		o := &MyObject{id: i}
		cache[i] = o
	}
}
`;

it(
  'a global map of 10,000 objects: one sentence, and figures to the byte',
  { timeout: LIMIT_MS },
  async () => {
    const session = await heapOf(CACHE);
    expectSound(session);
    const { headline } = session.headline(1)!;
    expect(headline.kind).toBe('retained');
    if (headline.kind !== 'retained') return;
    expect(suspectText(headline.suspect)).toMatch(
      /^main\.cache \(global\) → map\[int\]\*main\.MyObject → main\.MyObject × 10,000 — 1\d(\.\d)?\sMiB, \d+ % of the heap, made at main\.go:12$/,
    );
    expect(ofType(session, 1, 'main.MyObject')).toEqual({
      count: 10_000,
      bytes: 10_240_000,
      retained: 10_240_000,
    });
    const { rows } = new HeapQueries(session).sites(query(1, 'bytes', { text: 'main.go:12' }))!;
    expect(rows[0]).toMatchObject({
      site: { func: 'main.main', user: true },
      count: 10_000,
    });
    expect(session.report().verdicts).toMatchObject([
      { kind: 'retained', class: 'suspected', count: 10_000, line: 12 },
    ]);
  },
);

const LOCAL = `package main

import (
	"fmt"
	"heapscope"
)

type MyObject struct{ name string }

func main() {
	m := make(map[int]*MyObject)
	for i := 0; i < 10000; i++ {
		m[i] = &MyObject{name: fmt.Sprintf("object number %d", i)}
	}
	heapscope.Snapshot("full")
	fmt.Println(len(m))
}
`;

it('a local map: held by main while it runs, and gone at the end', { timeout: LIMIT_MS }, async () => {
  const session = await heapOf(LOCAL);
  expectSound(session);
  expect(session.summaries.map(({ name, reason }) => [name, reason])).toEqual([
    ['full', 'named'],
    ['', 'exit'],
  ]);
  const { headline } = session.headline(1)!;
  expect(headline.kind).toBe('held');
  if (headline.kind !== 'held') return;
  expect(pathTexts(headline.largest.path).slice(1)).toEqual([
    'map[int]*main.MyObject',
    'main.MyObject × 10,000',
  ]);
  expect(headline.largest.path.steps[0]!.ref.label).toMatchObject({
    kind: 'goroutine',
    text: 'main.main',
    count: 1,
  });
  // What fmt makes on the user's behalf is on the user's line.
  const strings = ofType(session, 1, 'string bytes');
  expect(strings.count).toBeGreaterThanOrEqual(10_000);
  expect(ofType(session, 1, 'main.MyObject').count).toBe(10_000);
  expect(ofType(session, 2, 'main.MyObject').count).toBe(0);
});

const SHAPES = `package main

import "heapscope"

type Node struct {
	next  *Node
	value [6]int
}

type Tree struct{ left, right *Tree }

type Point struct{ x, y, z int }

var list *Node
var root *Tree
var points []Point
var chans = make(chan *Point, 4)
var callback func() *Point
var ring *Node

func grow(depth int) *Tree {
	if depth == 0 {
		return nil
	}
	return &Tree{grow(depth - 1), grow(depth - 1)}
}

func worker(p *Point, stop chan bool) {
	stop <- false
	<-stop
	p.x++
}

func main() {
	for i := 0; i < 1000; i++ {
		list = &Node{next: list}
	}
	root = grow(8)
	points = make([]Point, 100)
	chans <- &Point{1, 2, 3}
	captured := &Point{4, 5, 6}
	callback = func() *Point { return captured }
	ring = &Node{}
	ring.next = &Node{next: ring}
	stop := make(chan bool)
	go worker(&Point{7, 8, 9}, stop)
	<-stop // it runs
	heapscope.Snapshot("shapes")
	close(stop)
}
`;

describe('objects of many shapes', () => {
  it(
    'have types, counts, holders and retained sizes as the program says',
    { timeout: LIMIT_MS },
    async () => {
      const session = await heapOf(SHAPES);
      expectSound(session);
      expect(ofType(session, 1, 'main.Node').count).toBe(1002);
      expect(ofType(session, 1, 'main.Tree').count).toBe(255);
      expect(ofType(session, 1, '[]main.Point').count).toBe(1);
      expect(ofType(session, 1, 'main.Point').count).toBe(3);
      const queries = new HeapQueries(session);
      const roots = queries.roots(query(1, 'retained'))!.rows;
      const retained = (name: string): unknown => {
        const found = roots.find(({ ref }) => ref.label.text === name);
        return [found?.retainedObjects, found?.ref.retained];
      };
      expect(retained('main.list')).toEqual([1000, 64_000]);
      expect(retained('main.root')).toEqual([255, 255 * 16]);
      expect(retained('main.ring')).toEqual([2, 128]);
      const held = queries.objects(query(1, 'serial', { text: 'main.Point', descending: false }))!.rows;
      const points = held.filter(({ ref }) => /^(\[\])?main\.Point/.test(labelText(ref.label)));
      const ways = points.map(({ ref }) =>
        pathTexts(queries.path(1, ref.node)!).map((text) => text.replace(/ × .*/, '')),
      );
      expect(ways).toEqual([
        ['main.points (global)', '[]main.Point'],
        ['main.chans (global)', 'chan *main.Point (buffer 4)', 'main.Point'],
        ['main.callback (global)', 'closure main.main.func1', 'main.Point'],
        [
          expect.stringMatching(/^(p \(argument of main\.worker, )?goroutine \d+( \(main\.worker\)|\))$/),
          'main.Point',
        ],
      ]);
    },
  );
});
