/** Level `objects` of the runtime: stacks of allocations, and the occasions on which the heap is recorded. */
import { describe, expect, it } from 'vitest';
import type { SnapshotsAtGC } from '../src/protocol/observer.ts';
import { labelText } from '../src/model/heap/views/text.ts';
import { HeapQueries, type HeapSession } from '../src/model/index.ts';
import { heapRun, type HeapRun } from './testing/heap-run.ts';
import { programText } from './testing/run-program.ts';

const LIMIT_MS = 600_000;

/** The stack on which the one object of a type was made, innermost first, in the words of `stacks.go`. */
function stackOf(session: HeapSession, typeName: string): string[] {
  const { rows } = new HeapQueries(session).types({
    snapshot: 1,
    text: typeName,
    sort: 'bytes',
    descending: true,
    offset: 0,
    limit: 10,
    selection: null,
  })!;
  const type = rows.find(({ label }) => labelText(label) === typeName)?.id;
  const snapshot = session.snapshot(1)!;
  const node = snapshot.typeGroup.findIndex((group) => group === type);
  expect(node, typeName).toBeGreaterThanOrEqual(0);
  const { places } = session.program;
  return places
    .callerSitesOf(snapshot.context[node]!)
    .map((site) => places.line(site))
    .map(({ func, file, line }) => `${func} ${file.slice(file.lastIndexOf('/') + 1)}:${line}`);
}

/** Calls of a function by itself stand once. */
const folded = (stack: readonly string[]): string[] =>
  stack.filter((frame, i) => i === 0 || frame.split(' ')[0] !== stack[i - 1]!.split(' ')[0]);

it('knows the stack of each object as runtime.Callers does', { timeout: LIMIT_MS }, async () => {
  const { session, stdout } = await heapRun(await programText('stacks.go'));
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(told.map(([name]) => name)).toEqual([
    'main.tag1',
    'main.tag2',
    'main.tag3',
    'main.tag4',
    'main.tag5',
    'main.tag6',
    'main.tag7[go.shape.int]',
  ]);
  for (const [name = '', ...stack] of told) {
    // The object of an inlined function has that one frame more.
    const own = stackOf(session, name).filter((frame) => !frame.startsWith('main.inlined '));
    expect(own.map(unparametrized), name).toEqual(folded(stack).map(unparametrized));
  }
});

/** Generic functions are named by their instance here, and by `[...]` in what Go prints. */
const unparametrized = (frame: string): string => frame.replace(/\[.*\]/, '[...]');

const SNAPSHOTS = `package main

import (
	"heapscope"
	"runtime"
)

type item struct{ v [100]int }

var kept []*item

func main() {
	for i := 0; i < 100; i++ {
		kept = append(kept, &item{})
	}
	heapscope.Snapshot("full")
	kept = kept[:50:50]
	clear(kept[25:]) // and the other 50 are in the array still
	runtime.GC()
	kept = nil
	runtime.GC()
}
`;

/** How many items there are in each snapshot, garbage not counted. */
function items({ session }: Pick<HeapRun, 'session'>): [string, number][] {
  const queries = new HeapQueries(session);
  return session.summaries.map(({ id, reason, name }) => {
    const { rows } = queries.types({
      snapshot: id,
      text: 'main.item',
      sort: 'bytes',
      descending: true,
      offset: 0,
      limit: 10,
      selection: null,
    })!;
    const item = rows.find(({ label }) => labelText(label) === 'main.item');
    return [name === '' ? reason : name, item?.count ?? 0];
  });
}

describe('when the heap is recorded', () => {
  const expected: readonly [SnapshotsAtGC, [string, number][]][] = [
    [
      'none',
      [
        ['full', 100],
        ['exit', 0],
      ],
    ],
    [
      'after',
      [
        ['full', 100],
        ['gc-end', 75],
        ['gc-end', 0],
        ['exit', 0],
      ],
    ],
    [
      'before',
      [
        ['full', 100],
        ['gc-start', 75],
        ['gc-start', 0],
        ['exit', 0],
      ],
    ],
  ];
  it.each(expected)('collections: %s', { timeout: LIMIT_MS }, async (snapshotsAtGC, counts) => {
    const run = await heapRun(SNAPSHOTS, { snapshotsAtGC });
    expect(run.session.problems).toEqual([]);
    expect(items(run)).toEqual(counts);
    for (const { reason, afterGC, complete } of run.session.summaries) {
      expect(complete).toBe(true);
      expect(afterGC).toBe(reason !== 'gc-start');
    }
  });

  it('growth: when a collection leaves twice as much', { timeout: LIMIT_MS }, async () => {
    const run = await heapRun(
      `package main

import "runtime"

type item struct{ v [100]int }

func main() {
	var kept []*item
	for i := 1; i <= 8; i++ {
		for range 1000 {
			kept = append(kept, &item{})
		}
		runtime.GC()
	}
	runtime.KeepAlive(kept)
}
`,
      { snapshotsAtGC: 'growth' },
    );
    const counts = items(run);
    expect(counts.at(-1)).toEqual(['exit', 0]);
    const grown = counts.slice(0, -1);
    expect(grown.length).toBeGreaterThanOrEqual(3);
    for (const [i, [reason, count]] of grown.entries()) {
      expect(reason).toBe('gc-end');
      // A little of each is the rest of the heap.
      if (i > 0) expect(count).toBeGreaterThan(1.9 * grown[i - 1]![1]);
    }
    for (const { bytes, heapAlloc } of run.session.summaries)
      expect(Math.abs(bytes - heapAlloc)).toBeLessThanOrEqual(heapAlloc * 0.01);
  });

  const spinning = `package main

var box *[1000]int

func main() {
	box = new([1000]int)
	for i := 0; ; i++ {
		box[i%1000] = i
	}
}
`;
  it.each([
    ['spins', spinning],
    [
      'sleeps',
      spinning
        .replace('for i := 0; ; i++ {\n\t\tbox[i%1000] = i\n\t}', 'time.Sleep(time.Hour)')
        .replace('var', 'import "time"\n\nvar'),
    ],
    [
      'waits for input',
      spinning
        .replace('for i := 0; ; i++ {\n\t\tbox[i%1000] = i\n\t}', 'os.Stdin.Read(make([]byte, 1))')
        .replace('var', 'import "os"\n\nvar'),
    ],
  ])('on request, while the program %s', { timeout: LIMIT_MS }, async (_what, source) => {
    const { session } = await heapRun(source, { requestAndStop: true });
    expect(session.summaries).toMatchObject([{ reason: 'button', afterGC: true, complete: true }]);
    const [path] = new HeapQueries(session).examples(
      1,
      { kind: 'root', snapshot: 1, node: rootNamed(session, 'main.box') },
      1,
    )!;
    expect(labelText(path!.label)).toBe('[1000]int');
  });

  function rootNamed(session: HeapSession, name: string): number {
    const { rows } = new HeapQueries(session).roots({
      snapshot: 1,
      text: name,
      sort: 'retained',
      descending: true,
      offset: 0,
      limit: 10,
      selection: null,
    })!;
    return rows.find(({ ref }) => ref.label.text === name)!.ref.node;
  }

  const dying: readonly [string, string, string][] = [
    ['a panic', 'panic', 'panic("over")'],
    ['a nil pointer', 'panic', 'var p *[100]int\n\tp[3] = 1'],
    ['a deadlock', 'deadlock', 'select {}'],
    ['no memory', 'out-of-memory', 'for {\n\t\tmore = append(more, make([]byte, 1<<20))\n\t}'],
  ];
  it.each(dying)('when the program dies of %s', { timeout: LIMIT_MS }, async (_what, kind, end) => {
    const { session, status } = await heapRun(
      `package main

type item struct{ v [100]int }

var kept []*item
var more [][]byte

func main() {
	for i := 0; i < 100; i++ {
		kept = append(kept, &item{})
	}
	${end}
}
`,
      { memoryMiB: 64 },
    );
    expect(status.kind).toBe(kind);
    expect(session.summaries).toMatchObject([{ reason: 'failure', afterGC: false, complete: true }]);
    expect(items({ session })).toEqual([['failure', 100]]);
    const [{ bytes, heapAlloc } = { bytes: 0, heapAlloc: 1 }] = session.summaries;
    expect(Math.abs(bytes - heapAlloc)).toBeLessThanOrEqual(heapAlloc * 0.01);
  });
});

it(
  'lets nobody else run between the end of main and the end of the program',
  { timeout: LIMIT_MS },
  async () => {
    const { stdout, status } = await heapRun(`package main

import (
	"fmt"
	"runtime"
)

var garbage []*[1000]int

func main() {
	runtime.SetFinalizer(new([1000]int), func(*[1000]int) { fmt.Println("finalizer") })
	for range 200 { // less than sets off a collection
		garbage = append(garbage, new([1000]int))
	}
	go func() { fmt.Println("goroutine") }() // nothing gives way to it before main returns
}
`);
    expect(status.kind).toBe('exit');
    expect(stdout).toBe('');
  },
);

it('keeps at most 16 bytes for an object beside the heap', { timeout: LIMIT_MS }, async () => {
  const { session } = await heapRun(`package main

type item struct{ v [4]int }

var kept = make([]*item, 200_000)

func main() {
	for i := range kept {
		kept[i] = new(item)
	}
}
`);
  const { observer } = session.snapshot(1)!.system!;
  const small = await heapRun('package main\n\nfunc main() {}\n');
  const fixed = small.session.snapshot(1)!.system!.observer;
  expect((observer - fixed) / 200_000).toBeLessThanOrEqual(16.5);
});
