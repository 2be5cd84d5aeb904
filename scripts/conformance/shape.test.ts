import { expect, test } from 'vitest';
import { stderrShape } from './shape.ts';

const NATIVE = `before
panic: index out of range

goroutine 18 gp=0xc000102380 m=0 mp=0x5 [running]:
main.(*list).at(0xc00001, 0x5)
	/tmp/source/main.go:12 +0x1d
main.start.func1()
	/tmp/source/main.go:20 +0x2a
created by main.start in goroutine 1
	/tmp/source/main.go:19 +0x66

goroutine 1 [sync.WaitGroup.Wait, 2 minutes]:
sync.runtime_SemacquireWaitGroup(0xc0000120?)
	/go/src/runtime/sema.go:114 +0x2e
sync.(*WaitGroup).Wait(0xc0001)
	/go/src/sync/waitgroup.go:206 +0x85
main.main()
	/tmp/source/main.go:31 +0x10d

goroutine 2 [force gc (idle)]:
runtime.gopark(...)
	/go/src/runtime/proc.go:435
created by runtime.init.7 in goroutine 1
	/go/src/runtime/proc.go:331 +0x1a
exit status 2
`;

test('keeps messages, wait reasons and frames of the program', () => {
  expect(stderrShape(NATIVE)).toEqual([
    'before',
    'panic: index out of range',
    '',
    'goroutine [running]:',
    '  main.(*list).at main.go:12',
    '  main.start.func1 main.go:20',
    '  created by main.start main.go:19',
    'goroutine [sync.WaitGroup.Wait]:',
    '  main.main main.go:31',
  ]);
});

test('numbers, addresses and folders do not matter', () => {
  const elsewhere = NATIVE.replaceAll('/tmp/source/', '/home/gopher/')
    .replaceAll(/\+0x[0-9a-f]+/g, '+0x3')
    .replace('goroutine 18', 'goroutine 7')
    .replace('0xc00001, 0x5', '0x40, ...');
  expect(stderrShape(elsewhere)).toEqual(stderrShape(NATIVE));
});

test.each([
  ['a line', 'main.go:12', 'main.go:13'],
  ['a function', 'main.start.func1', 'main.start.func2'],
  ['a wait reason', 'sync.WaitGroup.Wait, 2', 'select, 2'],
  ['a message', 'out of range', 'is out of range'],
  ['a goroutine of the program', 'main.main()', 'runtime.main()'],
])('%s matters', (_what, from, to) => {
  expect(stderrShape(NATIVE.replace(from, to))).not.toEqual(stderrShape(NATIVE));
});

test('the order of goroutines behind the first does not matter', () => {
  const block = (reason: string, line: number): string =>
    `goroutine ${line} [${reason}]:\nmain.f()\n\t/x/main.go:${line} +0x1\n`;
  const text = (...blocks: readonly string[]): string => ['fatal error: x\n', ...blocks].join('\n');
  const [a, b, c] = [block('running', 1), block('select', 2), block('sleep', 3)];
  expect(stderrShape(text(a, c, b))).toEqual(stderrShape(text(a, b, c)));
  expect(stderrShape(text(b, a, c))).not.toEqual(stderrShape(text(a, b, c)));
});

test('a stack printed in part is compared at its ends', () => {
  const frames = (count: number): string => 'main.down(0x1)\n\t/x/main.go:5 +0x1\n'.repeat(count);
  const text = (count: number): string =>
    `fatal error: stack overflow\n\ngoroutine 1 [running]:\n${frames(count)}...${count} frames elided...\n${frames(count)}`;
  expect(stderrShape(text(50))).toEqual(stderrShape(text(9)));
});

test('addresses in messages are taken out, small numbers are not', () => {
  expect(stderrShape('panic: (main.t) 0xb898\n')).toEqual(stderrShape('panic: (main.t) 0xc000012345\n'));
  expect(stderrShape('code 0x10\n')).not.toEqual(stderrShape('code 0x11\n'));
});
