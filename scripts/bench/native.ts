/** Native Go beside us, in the same run: `go run` of one edit after another. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class NativeGo {
  readonly #dir = mkdtempSync(join(tmpdir(), 'heapscope-bench-'));
  readonly #goRoot: string;

  constructor(goRoot: string) {
    this.#goRoot = goRoot;
  }

  /** ms from starting `go run main.go` to the first byte of output. */
  async firstOutput(source: string): Promise<number> {
    writeFileSync(join(this.#dir, 'main.go'), source);
    const env = {
      ...process.env,
      GOROOT: this.#goRoot,
      GOTOOLCHAIN: 'local',
      GOFLAGS: '',
      GOCACHE: join(this.#dir, 'cache'),
    };
    const started = performance.now();
    const child = spawn(join(this.#goRoot, 'bin/go'), ['run', 'main.go'], { cwd: this.#dir, env });
    return new Promise((resolve, reject) => {
      let first: number | null = null;
      let errors = '';
      child.stdout.on('data', () => (first ??= performance.now() - started));
      child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0 && first !== null) resolve(first);
        else reject(new Error(`go run ended with code ${code}: ${errors}`));
      });
    });
  }

  close(): void {
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
