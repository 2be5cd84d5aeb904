import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImports } from './check-imports.mjs';
import { brokenRule } from './lib/import-rules.mjs';
import { tempDir } from './testing/temp-dir.mjs';

/** @param {Readonly<Record<string, string>>} files */
function check(files) {
  const root = tempDir();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return checkImports(root).violations.map(({ file, line, specifier }) => `${file}:${line} ${specifier}`);
}

describe('checkImports', () => {
  it('finds every kind of import in .ts files, and none in comments and strings', () => {
    const lines = [
      "import { a } from '../ui/a.ts';",
      "import type { B } from '../state/b.ts';",
      "export * from '../draw/c.ts';",
      "const d = await import('../workers/d.ts');",
      "let e: import('../embed/e.ts').E;",
      "import '../cli/f.ts';",
      "// import '../sw/g.ts';",
      'const h = "import \'../sw/h.ts\'";',
      "import { ok } from './ok.ts';",
      "import { fine } from '../base/fine.ts';",
    ];
    expect(check({ 'src/model/deep.ts': lines.join('\n') })).toEqual([
      'src/model/deep.ts:1 ../ui/a.ts',
      'src/model/deep.ts:2 ../state/b.ts',
      'src/model/deep.ts:3 ../draw/c.ts',
      'src/model/deep.ts:4 ../workers/d.ts',
      'src/model/deep.ts:5 ../embed/e.ts',
      'src/model/deep.ts:6 ../cli/f.ts',
    ]);
  });

  it('reads both scripts of a .svelte file and nothing of its markup', () => {
    const text = [
      '<script module lang="ts">',
      "  import '../../embed/one.ts';",
      '</script>',
      '<script lang="ts">',
      "  import { EditorView } from '@codemirror/view';",
      '</script>',
      "<p>import '../embed/two.ts';</p>",
    ].join('\n');
    expect(check({ 'src/ui/shell/Shell.svelte': text })).toEqual([
      'src/ui/shell/Shell.svelte:2 ../../embed/one.ts',
      'src/ui/shell/Shell.svelte:5 @codemirror/view',
    ]);
  });
});

describe('brokenRule', () => {
  it.each([
    ['src/protocol/a.ts', '../host/b.ts'],
    ['src/base/a.ts', '../protocol/b.ts'],
    ['src/host/fs/a.ts', '../../model/b.ts'],
    ['src/model/a.ts', '../host/b.ts'],
    ['src/host/a.ts', '../toolchain/b.ts'],
    ['src/draw/a.ts', '../state/b.ts'],
    ['src/state/a.ts', '../ui/b.ts'],
    ['src/ui/a.ts', '../main.ts'],
    ['src/cli/a.ts', '../draw/b.ts'],
    ['src/sw/a.ts', '../host/b.ts'],
    ['src/i18n/a.ts', '../protocol/b.ts'],
    ['src/draw/a.ts', '../i18n/b.ts'],
    ['src/base/a.ts', '../../wasm/b.ts'],
    ['src/new/a.ts', '../base/b.ts'],
    ['src/model/a.ts', 'svelte/store'],
    ['src/draw/a.ts', 'svelte'],
    ['src/ui/output/a.ts', '@codemirror/state'],
    ['src/state/a.ts', '@lezer/highlight'],
  ])('%s may not import %s', (importer, specifier) => {
    expect(brokenRule(importer, specifier)).not.toBeNull();
  });

  it.each([
    ['src/base/sub/a.ts', '../b.ts'],
    ['src/toolchain/a.ts', '../host/b.ts'],
    ['src/workers/a.ts', '../host/b.ts?worker'],
    ['src/ui/a.svelte', '../state/b.svelte.ts'],
    ['src/ui/a.svelte', '../i18n/b.ts'],
    ['src/main.ts', './ui/App.svelte'],
    ['src/main.ts', 'svelte'],
    ['src/embed/a.ts', '../ui/b.ts'],
    ['src/cli/a.ts', '../toolchain/b.ts'],
    ['src/cli/a.ts', '../../package.json'],
    ['src/state/a.svelte.ts', 'svelte/reactivity'],
    ['src/ui/editor/a.ts', '@codemirror/state'],
    ['src/draw/a.ts', 'd3-scale'],
    ['src/model/sveltelike.ts', 'svelte-like'],
  ])('%s may import %s', (importer, specifier) => {
    expect(brokenRule(importer, specifier)).toBeNull();
  });
});
