import { join } from 'node:path';
import { cacheDir } from '../../scripts/lib/paths.mjs';
import { capture } from '../../scripts/lib/process.mjs';

/** The pinned Go, called with a closed environment: nothing of the user's Go settings leaks into what we build. */
export interface GoCommand {
  /** GOROOT. */
  readonly root: string;
  /**
   * Runs `go ARGS` in GOROOT/src and returns what it printed. Rejects with Go's own message.
   * @param target what to build for; default js/wasm
   */
  run(args: readonly string[], target?: 'wasm' | 'host'): Promise<string>;
}

export function goCommand(root: string): GoCommand {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    TMPDIR: process.env['TMPDIR'] ?? '',
    GOROOT: root,
    GOTOOLCHAIN: 'local',
    GOENV: 'off',
    GOWORK: 'off',
    GOPROXY: 'off',
    GOFLAGS: '-buildvcs=false',
    GOCACHE: join(cacheDir(), 'gocache'),
    CGO_ENABLED: '0',
  };
  const wasm = { GOOS: 'js', GOARCH: 'wasm' };
  return {
    root,
    run: (args, target = 'wasm') => runGo(root, args, target === 'wasm' ? { ...env, ...wasm } : env),
  };
}

async function runGo(root: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const command = join(root, 'bin', 'go');
  const result = await capture(command, args, { cwd: join(root, 'src'), env });
  if (result === null) throw new Error(`${command} is not there or cannot be run`);
  if (result.code === 0) return result.stdout;
  const hint = /no space left/i.test(result.stderr)
    ? '\nThe disk is full: the build needs about 2 GB in the cache folder.'
    : '';
  throw new Error(
    `go ${args.join(' ')} failed with exit code ${result.code}:\n${result.stderr.trim()}${hint}`,
  );
}
