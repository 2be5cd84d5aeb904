import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { iifePlugin } from './scripts/vite/iife.ts';
import { sitePlugin } from './scripts/vite/site.ts';

/** What a reader opens now and then; everything else of the page loads on every visit. */
const PANELS =
  /\/src\/ui\/(options\/OptionsForm\.svelte|editor\/(search|heat)\.ts|editor\/escape\/EscapeMarks\.svelte|heap\/.*)$/;

/**
 * What the shell and chunks after it both use. By itself the bundler makes a chunk of each of these, and small chunks
 * compress badly; together they take 0.4 kB less.
 */
const COMMON =
  /heapscope-build|node_modules\/valibot|\/src\/(toolchain\/(source-files|asset-error)|i18n\/(translator|language)|ui\/options\/problem-text|ui\/parts\/save-blob|base\/(format|txtar)|state\/(args|ports|preferences\.svelte|run-options|run-settings|store))\.ts/;

const HEAP = /\/src\/(ui|draw)\/heap\/|\/src\/state\/heap-question/;

interface Chunk {
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
}

/** By what a reader fetches them for: scripts/check-size.mjs budgets the folders apart. */
function chunkFolder({ facadeModuleId, moduleIds }: Chunk): string {
  if (facadeModuleId?.includes('virtual:heapscope-lesson/') === true) return 'lessons/';
  if (
    /\/src\/(i18n|i18n\/options|i18n\/escape|ui\/charts|ui\/heap|ui\/heap\/pictures)\/(strings-)?(zh|fr)\.ts$/.test(
      facadeModuleId ?? '',
    )
  )
    return 'languages/';
  if (PANELS.test(facadeModuleId ?? '')) return 'panels/';
  // What several of them share is a chunk without a module of its own name.
  if (facadeModuleId === null && moduleIds.length > 0 && moduleIds.every((id) => HEAP.test(id)))
    return 'panels/';
  return facadeModuleId?.endsWith('/src/workers/sandbox/sandbox.ts') === true ? 'workers/' : '';
}

export default defineConfig({
  // Relative: the site works under any path.
  base: './',
  plugins: [svelte({ compilerOptions: { runes: true } }), iifePlugin(), sitePlugin()],
  worker: {
    format: 'es',
    plugins: () => [iifePlugin(), sitePlugin()],
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/workers/[name]-[hash].js',
        // What a worker loads for a panel.
        chunkFileNames: 'assets/panels/[name]-[hash].js',
      },
    },
  },
  build: {
    target: 'es2023',
    manifest: true,
    // Every browser that runs this page knows modulepreload.
    modulePreload: { polyfill: false },
    // A data: URL cannot be cached on its own, and the policy of the page does not allow all kinds.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) => `assets/${chunkFolder(chunk)}[name]-[hash].js`,
        codeSplitting: { groups: [{ name: 'common', test: COMMON, includeDependenciesRecursively: false }] },
      },
    },
  },
  server: { port: 5173 },
  test: {
    include: ['{src,wasm,scripts,examples}/**/*.test.{ts,mjs}'],
    testTimeout: 60_000,
  },
});
