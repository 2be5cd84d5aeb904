import { expectNothingSerious } from './axe.ts';
import { expect, mainWith, test } from './pages.ts';

/** Asks for a word, leaves a file, and panics. */
const ASKS_AND_FAILS = mainWith(
  `	os.WriteFile("/tmp/said.txt", []byte("word"), 0o644)
	fmt.Print("a word? ")
	var word string
	fmt.Scanln(&word)
	panic(word)`,
  ['fmt', 'os'],
);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious, before a run and after', async ({ playground }) => {
      await playground.open();
      await expectNothingSerious(playground);
      await playground.runToEnd();
      await expectNothingSerious(playground);
      await playground.examples.getByRole('button').first().click();
      await expectNothingSerious(playground);
    });

    test('axe finds nothing serious in what a run can ask and leave', async ({ playground }) => {
      await playground.open({ clock: 'virtual', seed: 7 });
      await playground.setSource(ASKS_AND_FAILS);
      await playground.start();
      await expect(playground.stdin).toBeVisible();
      await playground.page.getByTestId('list-files').click();
      await expect(playground.files).toBeVisible();
      await expectNothingSerious(playground);
      await playground.typeLine('gopher');
      await playground.expectExit('panic', 2);
      await expect(playground.endNote).toBeVisible();
      await playground.page.getByRole('button', { name: 'Table' }).click();
      await expectNothingSerious(playground);
      await playground.setOptions(async (option) => {
        await option('stdin').selectOption('text');
        await option('more').click();
        await option('env').fill('no name');
        await playground.page.getByText('How this differs').click();
        await expectNothingSerious(playground);
      });
    });

    test('axe finds nothing serious in a failed build', async ({ playground }) => {
      await playground.open();
      await playground.runSource('package main\n\nfunc main() { wrong() }\n');
      await expect(playground.problems).toBeVisible();
      await expectNothingSerious(playground);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen, and Run shows the charts', async ({ playground }) => {
    await playground.open({ view: 'time' });
    const overflow = (): Promise<number> =>
      playground.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await playground.run.tap();
    await playground.waitForState('done');
    await expect(playground.heapChart).toBeInViewport();
    await expect(playground.run).toBeInViewport();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await playground.page.getByRole('link', { name: 'Output' }).click();
    await expect(playground.output).toBeInViewport();
  });
});

test.describe('on a phone that runs a program which asks', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('the line to type in is in sight, and the options are not wider than the screen', async ({
    playground,
  }) => {
    await playground.open('#lang=fr&clock=virtual&seed=7');
    await playground.setSource(ASKS_AND_FAILS);
    await playground.run.tap();
    await expect(playground.stdin).toBeFocused();
    await expect(playground.stdin).toBeInViewport({ ratio: 1 });
    await expect(playground.status).toContainText('attend votre saisie');
    await playground.page.getByRole('button', { name: 'Options d’exécution' }).tap();
    const options = playground.page.getByTestId('options');
    await options.getByTestId('option-more').tap();
    await expect(options.getByTestId('option-godebug')).toBeVisible();
    const tooWide = await options.evaluate((form) => {
      const { right } = form.getBoundingClientRect();
      return [...form.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > right + 1,
      ).length;
    });
    expect(tooWide).toBe(0);
  });
});

test('what a run leaves is reached with Tab, in the order in which it is read', async ({ playground }) => {
  await playground.open();
  await playground.setSource(ASKS_AND_FAILS);
  await playground.code.press('ControlOrMeta+Enter');
  await playground.typeLine('gopher');
  await playground.expectExit('panic', 2);
  await expect(playground.output).toBeFocused();
  await playground.page.keyboard.press('Tab');
  await expect(playground.output.getByRole('link', { name: 'main.go' })).toBeFocused();
  await playground.page.keyboard.press('Tab');
  await expect(playground.files.getByRole('button', { name: 'said.txt' })).toBeFocused();
});

test('the page speaks the language that was chosen, also after a reload', async ({ playground }) => {
  await playground.open();
  await playground.language.selectOption('fr');
  await expect(playground.run).toHaveText('Exécuter');
  await expect(playground.page.locator('html')).toHaveAttribute('lang', 'fr');
  await playground.reload();
  await expect(playground.run).toHaveText('Exécuter');
  await playground.language.selectOption('zh');
  await expect(playground.run).toHaveText('运行');
  await playground.page.goto('about:blank');
  await playground.open('#lang=en');
  await expect(playground.run).toHaveText('Run');
});

test('the theme follows the system until one is chosen', async ({ playground }) => {
  await playground.page.emulateMedia({ colorScheme: 'dark' });
  await playground.open();
  const root = playground.page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await playground.page.getByTestId('theme').click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await playground.reload();
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('panes are resized with the keyboard and stay so', async ({ playground }) => {
  await playground.open();
  const separator = playground.page.getByRole('separator', { name: 'Width of the editor' });
  const width = async (): Promise<number> => (await playground.editor.boundingBox())?.width ?? 0;
  const before = await width();
  await separator.focus();
  await playground.page.keyboard.press('ArrowLeft');
  await playground.page.keyboard.press('ArrowLeft');
  expect(await width()).toBeLessThan(before);
  const after = await width();
  await playground.reload();
  expect(await width()).toBeCloseTo(after, 0);
  await separator.press('Home');
  await expect(separator).toHaveAttribute('aria-valuenow', '10');
});

test('the lesson makes room for another program, and is back when that is undone', async ({ playground }) => {
  await playground.open();
  const lesson = playground.page.getByTestId('lesson');
  await playground.code.click();
  await playground.page.keyboard.press('ControlOrMeta+Home');
  await playground.page.keyboard.insertText('// my own words\n');
  await expect(lesson).toBeVisible();
  await playground.setSource(mainWith('\tprintln("mine")'));
  await expect(lesson).toHaveCount(0);
  await playground.page.keyboard.press('ControlOrMeta+Z');
  await expect(lesson).toBeVisible();
  await playground.setSource(mainWith('\tprintln("mine")'));
  await playground.reload();
  await expect(lesson).toHaveCount(0);
});

test('Tab indents in the editor, and Escape then Tab leaves it', async ({ playground }) => {
  await playground.open();
  await playground.setSource('x');
  await playground.page.keyboard.press('Home');
  await playground.page.keyboard.press('Tab');
  expect(await playground.source()).toBe('\tx');
  await playground.page.keyboard.press('Escape');
  await playground.page.keyboard.press('Tab');
  await expect(playground.code).not.toBeFocused();
});
