import { expect, it } from 'vitest';
import { lastWords } from './last-words.ts';

/** As the runtime prints them; goroutine 1 is not the one that died. */
const PANIC = `panic: close of closed channel

goroutine 7 [running]:
panic({0x27a20?, 0x6ea80?})
	runtime/panic.go:859 +0x2
main.(*server).stop(0x4180c0?)
	main.go:15 +0x2
sync.(*WaitGroup).Go.func1()
	sync/waitgroup.go:258 +0x5
created by sync.(*WaitGroup).Go in goroutine 1
	sync/waitgroup.go:237 +0x7
`;

it('finds the message and the line of the program', () => {
  const place = { func: 'main.(*server).stop', file: 'main.go', line: 15 };
  expect(lastWords(`logged\n${PANIC}`)).toEqual({
    message: 'panic: close of closed channel',
    place,
    before: 'logged\n',
  });
});

it('passes by what is not the program’s, and does not look into other goroutines', () => {
  const fatal = (frames: string): string =>
    `fatal error: concurrent map writes\n\ngoroutine 8 [running]:\ninternal/runtime/maps.fatal({0x1, 0x2})\n\truntime/panic.go:1192 +0x3\n${frames}\ngoroutine 1 [sync.WaitGroup.Wait]:\nmain.main()\n\tmain.go:20 +0x9\n`;
  expect(lastWords(fatal('main.main.func1()\n\tstore/store.go:14 +0x2\n')).place).toEqual({
    func: 'main.main.func1',
    file: 'store/store.go',
    line: 14,
  });
  expect(lastWords(fatal('')).place).toBeNull();
});

it('takes the last ones: a program may print such lines itself, and a panic may follow another', () => {
  expect(lastWords(`panic: not yet\nstill here\n${PANIC}`)).toMatchObject({
    message: 'panic: close of closed channel',
    before: 'panic: not yet\nstill here\n',
  });
});

it('says nothing where there are none', () => {
  expect(lastWords('don’t panic: stay calm\n')).toEqual({
    message: '',
    place: null,
    before: 'don’t panic: stay calm\n',
  });
});
