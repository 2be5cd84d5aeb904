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
        stdin: { kind: 'inherit' },
        env: {},
        clock: 'real',
        seed: null,
        schedule: 'usual',
        explore: null,
        observe: 'live',
        snapshotsAtGC: 'none',
        reportFile: null,
        failOn: null,
      },
    });
  });

  it('hands everything after -- to the program', () => {
    const command = parseCommand(['run', '--memory', '64', 'x.txtar', '--', '--memory', '-v', '--']);
    expect(command).toMatchObject({ options: { memoryMiB: 64, args: ['--memory', '-v', '--'] } });
  });

  it('takes what is to be said of the heap', () => {
    const argv = [
      'run',
      '--observe',
      'objects',
      '--snapshots-at-gc',
      'both',
      '--fail-on',
      'suspected',
      'a.go',
    ];
    expect(parseCommand(argv)).toMatchObject({
      options: { observe: 'objects', snapshotsAtGC: 'both', failOn: 'suspected' },
    });
  });

  it('takes clock, seed and environment', () => {
    const argv = [
      'run',
      '--clock',
      'virtual',
      '--seed=9007199254740991',
      '--env',
      'A=1',
      '--env',
      'B=x=y',
      'a.go',
    ];
    expect(parseCommand(argv)).toMatchObject({
      options: { clock: 'virtual', seed: 9007199254740991, env: { A: '1', B: 'x=y' } },
    });
  });

  it('takes a schedule to replay, and explores on the virtual clock', () => {
    const replay = ['run', '--clock', 'virtual', '--seed', '7', '--schedule', 'random', 'a.go'];
    expect(parseCommand(replay)).toMatchObject({ options: { schedule: 'random', seed: 7, explore: null } });
    const explore = ['run', '--explore', '100', '--seed', '50', '--fail-on', 'proven', 'a.go'];
    expect(parseCommand(explore)).toMatchObject({
      options: { explore: 100, clock: 'virtual', seed: 50, schedule: 'usual', failOn: 'proven' },
    });
  });

  it.each([
    [['run', 'a.go'], { kind: 'inherit' }],
    [['run', '--stdin', '-', 'a.go'], { kind: 'inherit' }],
    [['run', '-'], { kind: 'empty' }],
    [['run', '--stdin', 'x', '-'], { kind: 'file', path: 'x' }],
  ] as const)('%j reads its input from %j', (argv, stdin) => {
    expect(parseCommand(argv)).toMatchObject({ options: { stdin } });
  });

  it.each([
    [[], 'no command'],
    [['walk'], 'unknown command "walk"'],
    [['run'], 'no program'],
    [['run', 'a.go', 'b.go'], 'unexpected "b.go"'],
    [['run', '--memory', '8', 'a.go'], '--memory "8"'],
    [['run', '--observe', 'all', 'a.go'], '--observe "all": this version knows off, live and objects'],
    [['run', '--snapshots-at-gc', 'after', 'a.go'], 'needs --observe objects'],
    [['run', '--observe', 'off', '--fail-on', 'proven', 'a.go'], '--fail-on needs something to be observed'],
    [['run', '--memory', '1e3', 'a.go'], '--memory "1e3"'],
    [['run', '--timeout', '0', 'a.go'], '--timeout "0"'],
    [['run', '--clock', 'foo', 'a.go'], '--clock "foo"'],
    [['run', '--seed', '-1', 'a.go'], '--seed'],
    [['run', '--seed', '1.5', 'a.go'], '--seed "1.5"'],
    [['run', '--seed', '9007199254740992', 'a.go'], '--seed "9007199254740992"'],
    [['run', '--seed', 'seven', 'a.go'], '--seed "seven"'],
    [['run', '--env', 'A', 'a.go'], '--env "A"'],
    [['run', '--env', '=1', 'a.go'], '--env "=1"'],
    [['run', '--env', 'A=1\0', 'a.go'], '--env "A=1\\u0000"'],
    [['run', '--schedule', 'fair', '--clock', 'virtual', 'a.go'], '--schedule "fair": this version knows'],
    [['run', '--schedule', 'random', '--seed', '1', 'a.go'], 'needs --clock virtual'],
    [['run', '--schedule', 'random', '--clock', 'virtual', 'a.go'], 'needs --seed'],
    [
      ['run', '--schedule', 'random', '--clock', 'virtual', '--seed', '1', '--observe', 'off', 'a.go'],
      'needs --observe live',
    ],
    [['run', '--explore', '0', 'a.go'], '--explore "0"'],
    [['run', '--explore', '100001', 'a.go'], '--explore "100001"'],
    [['run', '--explore', '9', '--clock', 'real', 'a.go'], 'virtual clock'],
    [['run', '--explore', '9', '--schedule', 'random', 'a.go'], '--schedule is for one run'],
    [['run', '--explore', '9', '--observe', 'objects', 'a.go'], '--explore needs --observe live'],
    [['run', '--explore', '9', '--seed', '9007199254740991', 'a.go'], 'too large'],
    [['run', '--nonsense', 'a.go'], 'nonsense'],
    [['run', '--stdin', '-', '-'], 'standard input'],
  ] as const)('%j is bad usage', (argv, message) => {
    expect(() => parseCommand(argv)).toThrow(UsageError);
    expect(() => parseCommand(argv)).toThrow(message);
  });
});
