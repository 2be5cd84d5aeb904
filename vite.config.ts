import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { iifePlugin } from './scripts/vite/iife.ts';
import { sitePlugin } from './scripts/vite/site.ts';

/** What a reader opens now and then; everything else of the page loads on every visit. */
const PANELS =
  /\/src\/ui\/(course\/(Lesson|CoursePanel|ClaimTable)\.svelte|options\/OptionsForm\.svelte|charts\/(DataTable\.svelte|download\.ts)|editor\/(search|heat)\.ts|editor\/escape\/EscapeMarks\.svelte|(heap|goroutines|explore)\/.*)$|\/src\/(state\/(saved-run|course\/measure|schedules\.svelte)|workers\/report-client)\.ts$/;

const SHARED_BY_PANELS =
  /\/src\/(ui|draw|model)\/(heap|goroutines|stream|course)\/|\/src\/protocol\/lesson\/|\/src\/ui\/charts\/table-rows|\/src\/(ui|model|workers)\/explore\/|\/src\/state\/(heap-question|latest|schedules)|\/src\/protocol\/goroutine-views|\/svelte\/src\/(motion|reactivity)\//;

/** The page's side of workers that run programs, with their scripts in it. */
const SANDBOX = /\/src\/workers\/sandbox\/(sandbox|explorer-frame|sandbox-frame)\.ts$/;

/** What the shell shares with chunks that load later. In one file: each further one costs a request and compresses worse. */
const SHELL = [
  /\/src\/(ui|ui\/(shell|examples|output|problems))\/[\w-]+\.(svelte|ts)/,
  /\/src\/ui\/(parts\/|results\/Memory\.|editor\/(Editor|byte-column)\.)/,
  /\/src\/(state\/(?!saved-run|course\/measure|heap|latest|goroutine|schedules|run-(record|copies|parts)|stream-keeper|output-queue|console-input|program-files)|i18n\/(translator|language|en)\.)/,
  /node_modules\/valibot/,
  /\/src\/(base\/(txtar|format|assert)|toolchain\/(source-files|asset-error)|protocol\/symbols|ui\/options\/problem-text)\./,
  /\/svelte\/src\/internal\/(?!.*\/bindings\/size)|virtual:heapscope-build/,
];

/** The charts, which load on every visit, with what the heap's view shares with them. */
const MEMORY = /\/src\/ui\/(charts\/(?!strings-(zh|fr)|DataTable|table-rows|download)|results\/MemoryView)/;

/** What a run is kept in. The charts show that; it does without them, so that a first run waits for nothing else. */
const RUN =
  /\/src\/(model\/run-model|state\/(run-(record|copies|parts)|heap(-port|\.svelte)|goroutine(-port|s\.svelte))|workers\/(heap\/heap|goroutines\/goroutine)-(client|queries))\./;

interface Chunk {
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
}

/** By what a reader fetches them for: scripts/check-size.mjs budgets the folders apart. */
function chunkFolder({ facadeModuleId, moduleIds }: Chunk): string {
  if (/virtual:heapscope-(examples|(lesson|fixed|claims)\/)/.test(facadeModuleId ?? '')) return 'lessons/';
  if (
    /\/src\/(i18n|i18n\/options|i18n\/escape|ui\/charts|ui\/course|ui\/explore|ui\/goroutines|ui\/heap|ui\/heap\/pictures)\/(strings-)?(zh|fr)\.ts$/.test(
      facadeModuleId ?? '',
    )
  )
    return 'languages/';
  // Names in the examples' programs: for who looks at a heap.
  if (facadeModuleId?.includes('virtual:heapscope-symbols') === true) return 'panels/';
  if (PANELS.test(facadeModuleId ?? '')) return 'panels/';
  // What several of them share is a chunk without a module of its own name.
  if (facadeModuleId === null && moduleIds.length > 0 && moduleIds.every((id) => SHARED_BY_PANELS.test(id)))
    return 'panels/';
  return SANDBOX.test(facadeModuleId ?? moduleIds.at(-1) ?? '') ? 'workers/' : '';
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
        codeSplitting: {
          groups: [
            { name: 'shell', test: (id: string) => SHELL.some((part) => part.test(id)) },
            { name: 'run', test: RUN },
            { name: 'memory', test: MEMORY },
          ],
        },
      },
    },
  },
  server: { port: 5173 },
  test: {
    include: ['{src,wasm,scripts,examples}/**/*.test.{ts,mjs}'],
    testTimeout: 60_000,
  },
});
