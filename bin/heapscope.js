#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => new URL(`../${path}`, import.meta.url);
const bundle = at('dist-cli/main.js');

if (existsSync(bundle)) {
  const { main } = await import(bundle.href);
  process.exitCode = await main(process.argv.slice(2), {
    version: JSON.parse(readFileSync(at('package.json'), 'utf8')).version,
    toolchain: fileURLToPath(at('dist/toolchain')),
    runThread: at('dist-cli/run-thread.js'),
    exploreThread: at('dist-cli/explore-thread.js'),
  });
} else {
  process.stderr.write(
    'heapscope: not built yet. Run `npm run build` (or `npm start`) once in this folder.\n',
  );
  process.exitCode = 1;
}
