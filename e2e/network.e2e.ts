import type { Page, Route } from '@playwright/test';
import { deferred } from '../src/base/deferred.ts';
import { expect, mainWith, test } from './pages.ts';

const PROGRAM = mainWith('\tfmt.Println("compiled")', ['fmt']);

test('everything works with the network gone, once loaded', async ({ playground, context }) => {
  await playground.open();
  await playground.runSource(PROGRAM);
  await expect(playground.output).toContainText('compiled');
  await context.setOffline(true);
  await playground.runSource(mainWith('\tfmt.Println("compiled offline")', ['fmt']));
  await expect(playground.output).toContainText('compiled offline');
  await playground.chooseExample('steady-churn');
  await playground.runToEnd();
  await playground.waitForState('done');
});

test.describe('a damaged site', () => {
  // A service worker would answer in place of the routes below.
  test.use({ serviceWorkers: 'block' });

  /** The archive of package fmt, in whatever form it is served. */
  const archive = /\/toolchain\/std\/fmt\.[0-9a-f]+\.a(\.br|\.gz)?$/;

  async function fails(
    page: Page,
    answer: (body: Buffer) => { status?: number; body: Buffer },
  ): Promise<void> {
    await page.route(archive, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, ...answer(await response.body()) });
    });
  }

  test('a missing file is named, and the next Run tries again', async ({ playground, page }) => {
    await fails(page, (body) => ({ status: 404, body }));
    await playground.open();
    await playground.runSource(PROGRAM);
    await playground.waitForState('failed');
    await expect(playground.status).toContainText('missing on this site');
    await page.unroute(archive);
    await playground.runToEnd();
    await expect(playground.output).toContainText('compiled');
  });

  test('a truncated file is noticed', async ({ playground, page }) => {
    await fails(page, (body) => ({ body: body.subarray(0, body.length / 2) }));
    await playground.open();
    await playground.runSource(PROGRAM);
    await playground.waitForState('failed');
    await expect(playground.status).toContainText('incomplete');
  });

  test('a file that is not the one expected is refused', async ({ playground, page }) => {
    await fails(page, (body) => {
      const other = Buffer.from(body);
      other.writeUInt8(other.readUInt8(other.length >> 1) ^ 1, other.length >> 1);
      return { body: other };
    });
    await playground.open();
    await playground.runSource(PROGRAM);
    await playground.waitForState('failed');
    // A flipped bit inside compressed data may also show as damage to the compression.
    await expect(playground.status).toContainText(/not what this page expects|incomplete/);
  });

  test('the run options wait for their words, and are English where these cannot be had', async ({
    playground,
    page,
  }) => {
    await playground.open('#lang=fr');
    const asked = deferred<Route>();
    await page.route(/\/languages\/fr-.*\.js$/, (route) => asked.resolve(route));
    await page.getByRole('button', { name: 'Options d’exécution' }).click();
    const words = await asked.promise;
    const form = page.getByTestId('options');
    await expect(form).toHaveCount(0);
    await words.abort();
    await expect(form).toContainText('Environment and garbage collector');
    await expect(form.getByTestId('option-args')).toBeFocused();
    await expect(playground.notices).toContainText('La langue n’a pas pu être chargée');
  });
});
