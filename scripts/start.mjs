/** `npm start`: from a clone to a running page. `-- --port N` and `-- --host H` are handed to the server. */
import { parseArgs } from 'node:util';
import { runMain } from './lib/errors.mjs';
import { DIST_DIR } from './lib/paths.mjs';
import { buildSite, buildWasm, prepare } from './lib/site.mjs';
import { DEFAULT_HOST, DEFAULT_PORT, parsePort, startServer } from './serve.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = values.port === undefined ? undefined : parsePort(values.port);
  const env = await prepare();
  await buildWasm(env);
  await buildSite(env);
  const server = await startServer({
    root: DIST_DIR,
    host: values.host ?? DEFAULT_HOST,
    port: port ?? DEFAULT_PORT,
    fallback: port === undefined,
  });
  process.stdout.write(`\nHeapscope is at ${server.url}   (Ctrl+C stops it)\n`);
});
