import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { iifePlugin } from './scripts/vite/iife.ts';
import { sitePlugin } from './scripts/vite/site.ts';

export default defineConfig({
  // Relative: the site works under any path.
  base: './',
  plugins: [svelte(), iifePlugin(), sitePlugin()],
  worker: { format: 'es', plugins: () => [iifePlugin(), sitePlugin()] },
  build: {
    target: 'es2022',
    manifest: true,
    // A data: URL cannot be cached on its own, and the policy of the page does not allow all kinds.
    assetsInlineLimit: 0,
  },
  server: { port: 5173 },
  test: {
    include: ['{src,wasm,scripts,examples}/**/*.test.{ts,mjs}'],
    testTimeout: 60_000,
  },
});
