/** What a page cannot do fails with words, and a program's own network works. */
import { beforeAll, expect, it } from 'vitest';
import { openToolchain, programText, runProgram } from './testing/run-program.ts';

beforeAll(openToolchain, 1_200_000);

const NO_NETWORK =
  'no network in the browser: connect to a server in the same program (net.Listen, net.Pipe, httptest.NewServer)';

it('connects a program with itself, and says what it cannot reach', async () => {
  const { status, stdout, stderr } = await runProgram(await programText('network.go'));
  expect(stderr).toBe('');
  expect(status).toMatchObject({ kind: 'exit', code: 0 });
  expect(stdout.split('\n')).toEqual([
    'tcp echo <nil>',
    'any echo <nil> echo <nil> echo <nil>',
    'name echo <nil> echo <nil>',
    'unix echo <nil>',
    'udp there and back <nil>',
    'httptest 200 for /a <nil>',
    'tls 200 for /b <nil>',
    'server 200 7 <nil>',
    'shutdown <nil> http: Server closed',
    'rpc <nil> <nil> 42',
    'twice: listen tcp :1234: bind: address already in use [EADDRINUSE]',
    'deadline true',
    'localhost [127.0.0.1] <nil> [localhost]',
    `dial: dial tcp 93.184.216.34:80: ${NO_NETWORK} [ECONNREFUSED]`,
    'dial local: dial tcp 127.0.0.1:9: connect: connection refused [ECONNREFUSED]',
    'dial unix: dial unix /tmp/none: connect: no such file or directory [fs.ErrNotExist]',
    `lookup: lookup example.com: ${NO_NETWORK} [ECONNREFUSED]`,
    `lookup mx: lookup example.com: ${NO_NETWORK} [ECONNREFUSED]`,
    `get: Get "https://example.com/": dial tcp: lookup example.com: ${NO_NETWORK} [ECONNREFUSED]`,
    'udp: true',
    'exec: exec: "ls": cannot start other programs in the browser [exec.ErrNotFound]',
    'exec path: fork/exec /bin/ls: cannot start other programs in the browser [ENOSYS]',
    'pipe: pipe: no pipes between processes in the browser: use io.Pipe [ENOSYS]',
    'executable: os.Executable: no file holds this program in the browser []',
    'open: open /none: no such file or directory [fs.ErrNotExist]',
    'kill: not available in the browser [ENOSYS]',
    'input/output error; resource temporarily unavailable; directory not empty; not available in the browser; errno 9999; ',
    'signals 0',
    '',
  ]);
});
