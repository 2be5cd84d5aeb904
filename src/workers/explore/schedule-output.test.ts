import { expect, it } from 'vitest';
import { MAX_OUTPUT_CHARS } from '../../protocol/explore.ts';
import { STDERR, STDOUT } from '../../protocol/run.ts';
import { ScheduleOutput } from './schedule-output.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('keeps both streams in the order in which they were written, without the last words', () => {
  const output = new ScheduleOutput();
  output.add(STDERR, bytes('starting\n'));
  output.add(STDOUT, bytes('one\n'));
  output.add(
    STDERR,
    bytes('at 0xc000123456\npanic: x\n\ngoroutine 1 [running]:\nmain.f()\n\tmain.go:3 +0x2\n'),
  );
  output.add(STDOUT, bytes('two\n'));
  expect(output.result()).toEqual({
    message: 'panic: x',
    place: { func: 'main.f', file: 'main.go', line: 3 },
    output: 'starting\none\nat 0x…\ntwo\n',
  });
});

it('puts a character together that two writes cut', () => {
  const output = new ScheduleOutput();
  const [first, ...rest] = bytes('é');
  output.add(STDOUT, Uint8Array.of(first!));
  output.add(STDOUT, Uint8Array.from(rest));
  expect(output.result().output).toBe('é');
});

it('cuts a flood, and still finds the last words behind one', () => {
  const output = new ScheduleOutput();
  for (let i = 0; i < 100; i++) {
    output.add(STDOUT, bytes('x'.repeat(10_000)));
    output.add(STDERR, bytes('y'.repeat(10_000)));
  }
  output.add(STDERR, bytes('\nfatal error: all goroutines are asleep - deadlock!\n'));
  const { output: kept, message } = output.result();
  expect(kept.length).toBe(MAX_OUTPUT_CHARS);
  expect(message).toBe('fatal error: all goroutines are asleep - deadlock!');
});
