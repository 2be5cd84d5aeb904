/** The course as a reader goes through it. */
import { expectNothingSerious } from './axe.ts';
import { expect, newTab, test, type Playground } from './pages.ts';

const lesson = (playground: Playground) => playground.page.getByTestId('lesson');
const course = (playground: Playground) => playground.page.getByTestId('course');

test('a first visitor sees the workers’ leak, with its lesson', async ({ playground }) => {
  await playground.open();
  await expect(lesson(playground)).toContainText('Workers nobody waits for');
});

for (const [lang, title, language] of [
  ['en', 'A map that only grows', 'en'],
  ['zh', '只增不减的 map', 'zh-Hans'],
  ['fr', 'Une map qui ne fait que grandir', 'fr'],
] as const) {
  test(`a link opens a lesson in its language: ${lang}`, async ({ playground }) => {
    await playground.open(`#example=session-map&lang=${lang}`);
    await expect(lesson(playground).getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(playground.page.locator('html')).toHaveAttribute('lang', language);
    await expect(lesson(playground)).not.toContainText('{');
  });
}

test('a lesson that does not exist is named', async ({ playground }) => {
  await playground.open('#example=no-such-lesson');
  await expect(playground.notices).toContainText('no-such-lesson');
});

test('the course’s page lists the lessons, opens one, and Back closes it', async ({ playground }) => {
  await playground.open();
  await playground.page.getByTestId('open-course').click();
  await expect(course(playground)).toBeVisible();
  await expect(playground.page).toHaveURL(/course=lessons/);
  await playground.page.goBack();
  await expect(course(playground)).toHaveCount(0);
  await expect(playground.page).not.toHaveURL(/course=/);
  await expect(playground.page.getByTestId('open-course')).toBeFocused();

  await playground.page.goForward();
  await course(playground).locator('[data-lesson="steady-churn"]').click();
  await expect(course(playground)).toHaveCount(0);
  await expect(playground.page).toHaveURL(/#example=steady-churn$/);
  await expect(lesson(playground).getByRole('heading', { level: 2 })).toBeFocused();
});

test('the course’s page opens by link, and an unknown part of it is told', async ({ playground }) => {
  await playground.open('#course=claims');
  await expect(playground.page.getByTestId('course-claims')).toHaveAttribute('aria-selected', 'true');
  await playground.page.keyboard.press('Escape');
  await expect(course(playground)).toHaveCount(0);
  await expect(playground.page).not.toHaveURL(/course=/);
  await playground.page.goto('about:blank');
  await playground.open('#course=everything');
  await expect(playground.notices).toContainText('everything');
});

test('guess, run, verdict, explanation, next lesson; and the progress is kept', async ({
  playground,
  context,
}) => {
  await playground.open('#example=copied-values');
  const { page } = playground;
  const explanation = page.getByTestId('explanation');
  await expect(page.getByTestId('question')).toBeVisible();
  await expect(explanation).toHaveCount(0);
  await page.getByTestId('question').getByRole('radio').first().check();
  await expect(page.getByTestId('question')).toContainText('Now run');
  await page.getByTestId('lesson-run').click();
  await playground.waitForState('done');
  await expect(page.getByTestId('result')).toContainText('You said:');
  await expect(page.getByTestId('result')).toContainText('The run');
  await expect(explanation).toBeVisible();
  await expect(page.getByTestId('question').getByRole('radio').first()).toBeDisabled();

  await page.getByTestId('lesson-next').click();
  await expect(page).not.toHaveURL(/copied-values/);
  await expect(explanation).toHaveCount(0);

  await playground.reload();
  await page.getByTestId('open-course').click();
  const row = (of: Playground) => course(of).locator('[data-lesson="copied-values"]');
  await expect(row(playground)).toHaveAttribute('data-state', 'run');
  await expect(page.getByTestId('course-progress')).toContainText('1 of');
  await page.getByTestId('course-go-on').click();
  await expect(page).not.toHaveURL(/copied-values/);

  const other = await newTab(context);
  await other.open('#course=lessons');
  await expect(row(other)).toHaveAttribute('data-state', 'run');
  await other.page.getByTestId('course-reset').click();
  await other.page.getByTestId('course-reset-yes').click();
  await expect(row(other)).toHaveAttribute('data-state', 'new');
  await page.getByTestId('open-course').click();
  await expect(row(playground)).toHaveAttribute('data-state', 'new');
});

test('an edited program does not answer the question', async ({ playground }) => {
  await playground.open('#example=copied-values');
  const { page } = playground;
  await page.getByTestId('question').getByRole('radio').first().check();
  await playground.code.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('// mine\n');
  await playground.runToEnd();
  await expect(page.getByTestId('result')).toContainText('edited');
  await expect(page.getByTestId('explanation')).toHaveCount(0);
  await page.getByTestId('show-explanation').click();
  await expect(page.getByTestId('explanation')).toBeVisible();
});

test('a lesson is worked through with the keyboard alone', async ({ playground }) => {
  await playground.open('#example=copied-values');
  const { page } = playground;
  await page.getByTestId('open-course').focus();
  await page.keyboard.press('Enter');
  await expect(course(playground)).toBeVisible();
  await course(playground).locator('[data-lesson="copied-values"]').focus();
  await page.keyboard.press('Enter');
  const question = page.getByTestId('question');
  await expect(lesson(playground).getByRole('heading', { level: 2 })).toBeFocused();
  // Hide, the text, the radio group.
  for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(question.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await playground.waitForState('done');
  await expect(page.getByTestId('result')).toContainText('The run');
});

test('a lesson sets how its program is run, and Run opens its view', async ({ playground }) => {
  await playground.open('#example=stack-or-heap');
  const { page } = playground;
  await expect(playground.mode).toContainText('virtual clock');
  await page.getByTestId('lesson-run').click();
  await expect(page.getByTestId('view-heap')).toHaveAttribute('aria-selected', 'true');
  await page.getByTestId('view-time').click();
  await playground.waitForState('done');
  await playground.run.click();
  await expect(page.getByTestId('view-time')).toHaveAttribute('aria-selected', 'true');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390] as const) {
    test.describe(`in ${colorScheme} at ${width}`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('axe finds nothing serious in lesson and course', async ({ playground }) => {
        await playground.open('#example=copied-values');
        const { page } = playground;
        await expectNothingSerious(playground);
        await page.getByTestId('question').getByRole('radio').first().check();
        await page.getByTestId('lesson-run').click();
        await playground.waitForState('done');
        await expect(page.getByTestId('result')).toContainText('The run');
        await expectNothingSerious(playground);
        await page.getByTestId('open-course').click();
        await expect(course(playground)).toBeVisible();
        await expectNothingSerious(playground);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('lesson and editor are both there at full height', async ({ playground }) => {
    await playground.open('#example=copied-values');
    await expect(playground.page.getByTestId('question')).toBeVisible();
    const text = lesson(playground).getByRole('group').first();
    const clipped = await text.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(clipped).toBeLessThanOrEqual(1);
    expect((await playground.editor.boundingBox())?.height).toBeGreaterThan(190);
  });
});
