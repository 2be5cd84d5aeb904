/**
 * `go build -toolexec 'node toolexec.mjs COMPILER ID'`: calls our compiler where Go would call its own. Go asks a tool for
 * its version to name what it makes in its cache; ID, a hash of our compiler, becomes part of it.
 */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

const [compiler = '', id = '', tool = '', ...args] = process.argv.slice(2);
const isCompile = basename(tool).replace(/\.exe$/, '') === 'compile';
const asksVersion = args[0] === '-V=full';

const result = spawnSync(isCompile && !asksVersion ? compiler : tool, args, {
  stdio: ['inherit', isCompile && asksVersion ? 'pipe' : 'inherit', 'inherit'],
});
if (result.error) throw result.error;
if (result.stdout) process.stdout.write(`${result.stdout.toString().trim()} ${id}\n`);
process.exitCode = result.status ?? 1;
