/** The real toolchain on the real runtime, in Node: what the page does, without the page. */
import { beforeAll, describe, expect, it } from 'vitest';
import { RunModel } from '../src/model/index.ts';
import type { BuildResult, Diagnostic, SourceFile } from '../src/protocol/toolchain.ts';
import { isImportable } from '../src/toolchain/manifest.ts';
import { splitSource } from '../src/toolchain/source-files.ts';
import type { Toolchain } from '../src/toolchain/toolchain.ts';
import { openToolchain, runProgram, type ProgramRun, type RunOptions } from './testing/run-program.ts';

let toolchain: Toolchain;

beforeAll(async () => {
  toolchain = await openToolchain();
}, 1_200_000);

const mainGo = (text: string): readonly SourceFile[] => [{ name: 'main.go', text }];

function build(files: readonly SourceFile[]): Promise<BuildResult> {
  return toolchain.build(files, () => undefined);
}

async function mistakes(files: readonly SourceFile[]): Promise<readonly Diagnostic[]> {
  const result = await build(files);
  return result.ok ? [] : result.diagnostics;
}

/** A run, and what the page would make of its records. */
async function run(
  source: string,
  options: RunOptions = {},
): Promise<ProgramRun & { readonly model: RunModel }> {
  const ended = await runProgram(source, options);
  const model = new RunModel();
  model.push(ended.observed);
  return { ...ended, model };
}

describe('compiling', () => {
  it('builds and runs a program, twice from the same modules', async () => {
    for (const word of ['one', 'two']) {
      const { status, stdout } = await run(
        `package main\nimport "fmt"\nfunc main() { fmt.Println("${word}") }\n`,
      );
      expect(stdout).toBe(`${word}\n`);
      expect(status).toMatchObject({ kind: 'exit', code: 0 });
    }
  });

  it('lists every mistake at its line and byte column', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `\t_ = "é" + unknown${index}`);
    const found = await mistakes(mainGo(`package main\n\nfunc main() {\n${lines.join('\n')}\n}\n`));
    expect(found).toHaveLength(30);
    expect(found[7]).toEqual({
      code: 'type',
      file: 'main.go',
      line: 11,
      column: 13,
      message: 'undefined: unknown7',
    });
  });

  it('reports syntax errors, NUL bytes and an empty file as such', async () => {
    const [syntax] = await mistakes(mainGo('package main\n\nfunc main( {\n'));
    expect(syntax).toMatchObject({ code: 'syntax', line: 3, column: 12 });
    const [nul] = await mistakes(mainGo('package main\n\nfunc main() { \0 }\n'));
    expect(nul).toMatchObject({ code: 'syntax', line: 3, column: 15 });
    const [empty] = await mistakes(mainGo(''));
    expect(empty).toMatchObject({ code: 'syntax', line: 1 });
  });

  it('says that func main is missing', async () => {
    const [missing] = await mistakes(mainGo('package main\n'));
    expect(missing).toMatchObject({
      code: 'no-main-func',
      message: 'function main is undeclared in the main package',
    });
  });

  it('builds a module of several packages, and names the file of a mistake in one of them', async () => {
    const archive = (body: string) => `-- go.mod --
module example.com/app
go 1.24
-- main.go --
package main

import "example.com/app/store"

func main() { println(store.Size()) }
-- store/store.go --
package store

import "strings"

func Size() int { ${body} }
`;
    expect((await run(archive('return len(strings.Repeat("x", 7))'))).stderr).toBe('7\n');
    const [wrong] = await mistakes(splitSource(archive('return strings.ToUpper("x")')));
    expect(wrong).toMatchObject({ file: 'store/store.go', line: 5, column: 26 });
  });

  it('builds a source of a megabyte', async () => {
    const body = '\tx = x*31 + 7 // the same line many times\n'.repeat(25_000);
    const result = await build(
      mainGo(`package main\n\nvar x int\n\n/*\n${body}*/\nfunc main() {\n\tprintln("big")\n}\n`),
    );
    expect(result.ok).toBe(true);
  });

  it('links a program that imports every package of the standard library', async () => {
    const all = Object.keys(toolchain.manifest.packages).filter((path) =>
      isImportable(toolchain.manifest, path),
    );
    expect(all.length).toBeGreaterThan(150);
    const imports = all.map((path) => `\t_ ${JSON.stringify(path)}`).join('\n');
    const result = await build(mainGo(`package main\n\nimport (\n${imports}\n)\n\nfunc main() {}\n`));
    expect(result).toMatchObject({ ok: true });
  }, 300_000);
});

describe('running', () => {
  it('shows a panic and its trace as Go does, file names as the user knows them', async () => {
    const { status, stderr } = await run(
      'package main\n\nfunc main() {\n\tvar m map[string]int\n\tm["a"] = 1\n}\n',
    );
    expect(status).toMatchObject({ kind: 'panic', code: 2 });
    expect(stderr).toMatch(
      /^panic: assignment to entry in nil map\n\ngoroutine 1 \[running\]:\nmain\.main\(\)\n\tmain\.go:5 \+0x/,
    );
  });

  it('reports a deadlock, and nothing of the host in it', async () => {
    const { status, stderr } = await run('package main\n\nfunc main() {\n\t<-make(chan int)\n}\n');
    expect(status).toMatchObject({ kind: 'deadlock', code: 2 });
    expect(stderr).toMatch(
      /^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[chan receive\]:\nmain\.main\(\)\n\tmain\.go:4 \+0x[0-9a-f]+\n$/,
    );
  });

  it('ends with Go’s own report at the memory cap', async () => {
    const source =
      'package main\n\nvar keep [][]byte\n\nfunc main() {\n\tfor {\n\t\tkeep = append(keep, make([]byte, 1<<20))\n\t}\n}\n';
    const { status, stderr, model } = await run(source, { memoryMiB: 64 });
    expect(status).toMatchObject({ kind: 'out-of-memory', code: 2 });
    expect(status.memoryBytes).toBeLessThanOrEqual(64 << 20);
    expect(stderr).toContain('fatal error: out of memory');
    expect(stderr).toContain('main.go:7');
    expect(model.problem).toBeNull();
  });

  it('counts goroutines as native Go does', async () => {
    const { stdout, stderr } = await run(
      'package main\n\nimport (\n\t"runtime"\n\t"time"\n)\n\nfunc main() {\n\ttime.Sleep(time.Millisecond)\n\tprintln(runtime.NumGoroutine())\n}\n',
    );
    expect(stdout + stderr).toBe('1\n');
  });
});

describe('the observer', () => {
  const leak = `package main

import (
	"runtime"
	"time"
)

var kept [][]byte

func wait(ch chan int) { <-ch }

func main() {
	ch := make(chan int)
	for i := 0; i < 50; i++ {
		kept = append(kept, make([]byte, 100<<10))
		go wait(ch)
	}
	go func() {}()
	time.Sleep(20 * time.Millisecond)
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	println(m.HeapAlloc, m.Mallocs, m.NumGC)
}
`;

  it('sees the heap, the cycles and the goroutines with their lines', async () => {
    const { model, stderr } = await run(leak);
    const [heapAlloc = 0, mallocs = 0, numGC = 0] = stderr.trim().split(' ').map(Number);
    expect(model.problem).toBeNull();

    const last = model.series.length - 1;
    const { heapLive, mallocs: seenMallocs, goroutines } = model.series.columns;
    expect(Math.abs((heapLive[last] ?? 0) - heapAlloc) / heapAlloc).toBeLessThan(0.01);
    expect(Math.abs((seenMallocs[last] ?? 0) - mallocs)).toBeLessThan(20);
    expect(goroutines[last]).toBe(51);

    expect(model.gc.length).toBe(numGC);
    const final = model.gc.length - 1;
    expect(model.gc.columns.forced[final]).toBe(1);
    expect(model.gc.columns.heapAfter[final]).toBeGreaterThan(5_000_000);

    const { site } = model.goroutines.columns;
    const made = site[1] ?? 0; // row 0 is main
    expect(model.sites.at(made)).toMatchObject({ func: 'main.main', file: 'main.go', line: 16 });
    const { started, ended } = model.goroutines.siteCounts;
    expect([started[made], ended[made]]).toEqual([50, 0]);
  });

  it('is silent when off, and the program does the same', async () => {
    const on = await run(leak);
    const off = await run(leak, { observe: 'off' });
    expect(off.model.series.length).toBe(0);
    const [, mallocsOn = 0] = on.stderr.split(' ').map(Number);
    const [, mallocsOff = 0] = off.stderr.split(' ').map(Number);
    expect(Math.abs(mallocsOn - mallocsOff) / mallocsOff).toBeLessThan(0.01);
  });

  it('reports from code that never yields', async () => {
    const { model } = await run(
      'package main\n\nvar s [][]byte\n\nfunc main() {\n\tfor i := 0; i < 3000; i++ {\n\t\ts = append(s, make([]byte, 10<<10))\n\t}\n}\n',
    );
    expect(model.gc.length).toBeGreaterThan(2);
    expect(model.series.length).toBeGreaterThan(model.gc.length);
  });
});
