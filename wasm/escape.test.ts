/**
 * The samples that the reading of `-m=2` is tested on are what the compiler says today: a Go release that words
 * something otherwise fails here, and `npx vitest run wasm/escape.test.ts -u` shows how.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FolderAssets } from '../src/cli/node-toolchain.ts';
import type { SourceFile } from '../src/protocol/toolchain.ts';
import { parseEscapes } from '../src/toolchain/escape/parse.ts';
import { splitSource } from '../src/toolchain/source-files.ts';
import { Toolchain } from '../src/toolchain/toolchain.ts';
import { runGoTool } from '../src/workers/go-tool.ts';
import { buildArtefacts } from './build.ts';

const SAMPLES = join(import.meta.dirname, '../src/toolchain/escape/testdata');
const samples = readdirSync(SAMPLES).filter((name) => /\.(go|txtar)$/.test(name));

let assets: FolderAssets;

beforeAll(async () => {
  assets = await FolderAssets.open(await buildArtefacts());
}, 1_200_000);

/** A toolchain that keeps what its compiler printed. */
function listening(): { readonly toolchain: Toolchain; readonly printed: () => string } {
  let text = '';
  const toolchain = new Toolchain(assets, async (call) => {
    const outcome = await runGoTool(await assets.module(call.tool), call);
    text += outcome.text;
    return outcome;
  });
  return { toolchain, printed: () => text };
}

const ignore = (): void => undefined;

describe('explain', () => {
  it.each(samples)('%s: the compiler says what the sample has', async (name) => {
    const files = splitSource(readFileSync(join(SAMPLES, name), 'utf8'));
    const { toolchain, printed } = listening();
    const result = await toolchain.explain(files, ignore);
    await expect(printed()).toMatchFileSnapshot(join(SAMPLES, name.replace(/\.\w+$/, '.m2.txt')));
    expect(result).toEqual({ ok: true, ...parseEscapes(printed(), files) });
  });

  it('gives the mistakes of a program that has some, and none of the explanations', async () => {
    const { toolchain } = listening();
    // A frame larger than a gigabyte: found by the back end, when escapes were explained already.
    const late: SourceFile = {
      name: 'main.go',
      text: [
        'package main',
        'var g *int',
        'func main() { x := 1; g = &x; var a [1 << 29]byte; println(len(big(big(a)))) }',
        '//go:noinline',
        'func big(a [1 << 29]byte) [1 << 29]byte { return a }',
      ].join('\n'),
    };
    const built = await toolchain.build([late], ignore);
    expect(built).toMatchObject({ ok: false, diagnostics: [{ line: 3 }, { line: 5 }] });
    expect(await toolchain.explain([late], ignore)).toEqual(built);
    const early = { name: 'main.go', text: 'package main\n\nfunc main() { x }\n' };
    expect(await toolchain.explain([early], ignore)).toMatchObject({
      ok: false,
      diagnostics: [{ message: 'undefined: x' }],
    });
  });

  it('compiles the same with explanations as without', async () => {
    const archives: Uint8Array[] = [];
    const toolchain = new Toolchain(assets, async (call) => {
      const outcome = await runGoTool(await assets.module(call.tool), call);
      if (call.tool === 'compile' && outcome.output !== null) archives.push(outcome.output);
      return outcome;
    });
    const files = splitSource(readFileSync(join(SAMPLES, 'inlined.go'), 'utf8'));
    await toolchain.explain(files, ignore);
    await toolchain.build(files, ignore);
    expect(archives).toHaveLength(2);
    expect(Buffer.compare(archives[0]!, archives[1]!)).toBe(0);
  });

  it('ends a compiler that would explain without end', async () => {
    const { toolchain, printed } = listening();
    const count = 1500;
    const declared = Array.from({ length: count }, (_, i) => `\tvar p${i} *int\n\tvar x${i} int\n`);
    const linked = Array.from(
      { length: count },
      (_, i) => `\tp${i} = &x${i}\n${i > 0 ? `\tp${i - 1} = p${i}\n` : ''}`,
    );
    const text = `package main\n\nvar g *int\n\nfunc main() {\n${declared.join('')}${linked.join('')}\tg = p0\n}\n`;
    expect(await toolchain.explain([{ name: 'main.go', text }], ignore)).toMatchObject({
      ok: true,
      cut: true,
    });
    expect(printed().length).toBeLessThan(9 << 20);
  });
});
