import { startServer } from '../scripts/serve.mjs';
import { expect, mainWith, test } from './pages.ts';

test('after the first visit everything works with the server stopped, below a path of its own', async ({
  playground,
}) => {
  const server = await startServer({ root: 'dist', port: 0, base: '/go/memory/' });
  await playground.page.goto(server.url);
  await playground.ready();
  await expect(playground.status).toHaveAttribute('data-offline', 'true', { timeout: 90_000 });
  await server.close();

  // A package that nothing has used yet.
  await playground.runSource(
    mainWith('\tb, _ := json.Marshal([]int{1, 2})\n\tos.Stdout.Write(b)', ['encoding/json', 'os']),
  );
  await playground.expectExit('exit', 0);
  await expect(playground.output).toContainText('[1,2]');

  await playground.reload();
  await playground.runSource(mainWith('\tprintln("still here")'));
  await expect(playground.output).toContainText('still here');

  await playground.chooseExample('steady-churn');
  await playground.start();
  await expect(playground.gcCycles.first()).toBeVisible();
});
