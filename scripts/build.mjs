/** `npm run build`: the site in dist/, from a clone and nothing else. */
import { runMain } from './lib/errors.mjs';
import { buildSite, buildWasm, prepare } from './lib/site.mjs';

await runMain(async () => {
  const env = await prepare();
  await buildWasm(env);
  await buildSite(env, { force: true, writeDocs: true });
  process.stdout.write('\nThe site is in dist/: copy it to any static host, also below a path of its own.\n');
});
