import { expect, test } from 'vitest';
import { STDERR } from '../../protocol/run.ts';
import { OutputLog } from '../output/output-log.ts';
import { parseGcTrace } from './gctrace.ts';
import { printedGcTraces, withPrinted } from './printed.ts';

const LINE =
  'gc 2 @0.171s 29%: 0.093+0.29+0.021 ms clock, 0.093+0.14/0.091/0+0.021 ms cpu, 6->6->6 MB, 7 MB goal, 0 MB stacks, 0 MB globals, 1 P';

test('lines are found among other output', () => {
  const output = new OutputLog();
  output.push(STDERR, new TextEncoder().encode(`hello\n${LINE}\ngc is nice\n`));
  expect([...printedGcTraces(output)]).toEqual([[2, parseGcTrace(LINE)]]);
});

test('a line adds what only it knows, unless it is of another collection', () => {
  const printed = parseGcTrace(LINE)!;
  const seen = { ...printed, at: 190e6, assist: null, background: null, cpuPercent: null };
  expect(withPrinted(seen, printed)).toMatchObject({
    at: 190e6,
    assist: 140e3,
    background: 91e3,
    cpuPercent: 29,
  });
  expect(withPrinted({ ...seen, goal: 8 }, printed).assist).toBeNull();
  expect(withPrinted(seen, undefined)).toBe(seen);
});
