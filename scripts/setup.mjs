/** `npm run setup`: packages, Go and the WebAssembly artefacts; all that needs the network. */
import { runMain } from './lib/errors.mjs';
import { buildWasm, prepare } from './lib/site.mjs';

await runMain(async () => {
  const env = await prepare();
  await buildWasm(env);
  process.stdout.write(`\nReady. Go is in ${env['HEAPSCOPE_GOROOT']}.\n`);
});
