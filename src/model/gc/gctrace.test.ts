import { expect, test } from 'vitest';
import { formatGcTrace, gcTraceOf, parseGcTrace } from './gctrace.ts';

/** Real lines of Go 1.27.4 for js/wasm. */
const LINES = [
  'gc 1 @0.059s 36%: 1.1+75+0.64 ms clock, 1.1+31/19/0+0.64 ms cpu, 3->3->3 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 1 P (forced)',
  'gc 2 @0.171s 29%: 0.093+0.29+0.021 ms clock, 0.093+0.14/0.091/0+0.021 ms cpu, 6->6->6 MB, 7 MB goal, 0 MB stacks, 0 MB globals, 1 P',
  'gc 5 @0.387s 13% (checking for goroutine leaks): 0.14+0.43+0.24 ms clock, 0.14+0/0.25/0+0.24 ms cpu, 18->18->18 MB, 31 MB goal, 0 MB stacks, 0 MB globals, 1 P (forced)',
];

test('a line that is read and written again is the same', () => {
  for (const line of LINES) expect(formatGcTrace(parseGcTrace(line)!)).toBe(line);
});

test('what a line says', () => {
  expect(parseGcTrace(LINES[1]!)).toEqual({
    cycle: 2,
    at: 171e6,
    cpuPercent: 29,
    leakCheck: false,
    clock: [93e3, 290e3, 21e3],
    assist: 140e3,
    background: 91e3,
    idle: 0,
    heap: [6, 6, 6],
    goal: 7,
    stacks: 0,
    globals: 0,
    processors: 1,
    forced: false,
  });
});

test('other lines are none', () => {
  for (const line of ['', 'gc 1', `${LINES[0]!} and more`, ` ${LINES[0]!}`, 'gc 1 @0.1s'.repeat(100)])
    expect(parseGcTrace(line)).toBeNull();
});

test('a recorded collection has the figures that the runtime printed of it, and says what it does not know', () => {
  // The first two collections above, as the observer recorded them in the same run.
  const columns = {
    cycle: [1, 2],
    forced: [1, 0],
    start: [79_137_908, 190_745_003],
    markStart: [80_257_523, 190_838_862],
    markEnd: [156_097_950, 191_131_617],
    end: [156_741_968, 191_153_500],
    heapBefore: [3_817_472, 7_063_576],
    heapAtMarkEnd: [3_883_008, 7_194_648],
    heapAfter: [3_639_432, 7_180_680],
    heapGoal: [4_194_304, 7_391_752],
  };
  for (const row of [0, 1]) {
    const ours = formatGcTrace(gcTraceOf(columns, row));
    const printed = parseGcTrace(LINES[row]!)!;
    const seen = { at: columns.start[row]!, cpuPercent: null, assist: null, background: null, idle: null };
    expect(ours).toBe(formatGcTrace({ ...printed, ...seen, stacks: null, globals: null }));
  }
  expect(formatGcTrace(gcTraceOf(columns, 1))).toBe(
    'gc 2 @0.190s ?%: 0.093+0.29+0.021 ms clock, 0.093+?/?/?+0.021 ms cpu, 6->6->6 MB, 7 MB goal, ? MB stacks, ? MB globals, 1 P',
  );
});
