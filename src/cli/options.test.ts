import { describe, expect, it } from 'vitest';
import { parseCommand, UsageError } from './options.ts';

describe('parseCommand', () => {
  it('knows its defaults', () => {
    expect(parseCommand(['run', 'main.go'])).toEqual({
      kind: 'run',
      options: {
        source: 'main.go',
        args: [],
        memoryMiB: 512,
        timeoutSeconds: null,
        stdinFile: null,
        observe: 'live',
        reportFile: null,
      },
    });
  });

  it('hands everything after -- to the program', () => {
    const command = parseCommand(['run', '--memory', '64', 'x.txtar', '--', '--memory', '-v', '--']);
    expect(command).toMatchObject({ options: { memoryMiB: 64, args: ['--memory', '-v', '--'] } });
  });

  it.each([
    [[], 'no command'],
    [['walk'], 'unknown command "walk"'],
    [['run'], 'no program'],
    [['run', 'a.go', 'b.go'], 'unexpected "b.go"'],
    [['run', '--memory', '8', 'a.go'], '--memory "8"'],
    [['run', '--memory', '1e3', 'a.go'], '--memory "1e3"'],
    [['run', '--timeout', '0', 'a.go'], '--timeout "0"'],
    [['run', '--observe', 'objects', 'a.go'], '--observe "objects"'],
    [['run', '--clock', 'virtual', 'a.go'], '--clock "virtual"'],
    [['run', '--seed', '7', 'a.go'], '--seed'],
    [['run', '--nonsense', 'a.go'], 'nonsense'],
    [['run', '--stdin', '-', '-'], 'standard input'],
  ] as const)('%j is bad usage', (argv, message) => {
    expect(() => parseCommand(argv)).toThrow(UsageError);
    expect(() => parseCommand(argv)).toThrow(message);
  });
});
