/**
 * `npm run bench`: our figures beside native Go and beside ourselves without observing, all in one run.
 * Prints a table and writes bench.json. Machines are noisy: what counts are the ratios.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildArtefacts } from '../../wasm/build.ts';
import { ensureGo } from '../lib/go/go.mjs';
import { DIST_DIR, ROOT } from '../lib/paths.mjs';
import { startServer } from '../serve.mjs';
import { goroutineModelFigures } from './goroutine-model.ts';
import { goroutineViewFigures } from './goroutine-view.ts';
import { heapModelFigures } from './heap-model.ts';
import { observerCost } from './observer-cost.ts';
import { findChromium, pageFigures } from './page.ts';
import { preemptionCost } from './preemption-cost.ts';
import { table, type Figure } from './statistics.ts';

async function bench(): Promise<void> {
  const goRoot: string = await ensureGo();
  const server = await startServer({ root: DIST_DIR, port: 0 });
  const figures: Figure[] = [];
  try {
    figures.push(...(await pageFigures(server.url, goRoot, findChromium())));
    figures.push(...(await goroutineViewFigures(server.url, findChromium())));
  } finally {
    await server.close();
  }
  const artefacts = await buildArtefacts();
  figures.push(
    ...(await observerCost(artefacts)),
    ...(await preemptionCost(artefacts, goRoot)),
    ...heapModelFigures(),
    ...goroutineModelFigures(),
  );
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
  writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify({ machine, figures }, null, 1)}\n`);
  console.log(table(figures));
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
