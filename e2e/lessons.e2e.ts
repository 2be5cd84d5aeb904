/**
 * Every lesson in the page: its text in each language, and its programs built and run here, judged by the claims of its
 * example.json on the report that the page saves. Batches, so that what fails is named and a page serves several lessons.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenClaims } from '../examples/broken-claims.ts';
import type { Claim } from '../examples/claims.ts';
import { readExampleFolders, type ExampleFolder } from '../examples/read.ts';
import { HTML_LANG } from '../src/i18n/language.ts';
import { answerOf } from '../src/protocol/lesson/question.ts';
import { LANGUAGES } from '../src/protocol/lesson/texts.ts';
import type { Report } from '../src/protocol/report.ts';
import { expect, test, type Playground } from './pages.ts';

const lessons = readExampleFolders();
const BATCH = 4;
const batches = Array.from({ length: Math.ceil(lessons.length / BATCH) }, (_, index) =>
  lessons.slice(index * BATCH, (index + 1) * BATCH),
);

/** The output has the lines that are in view: here all that most lessons print. */
test.use({ viewport: { width: 1280, height: 3000 } });

function namesOf(batch: readonly ExampleFolder[]): string {
  return batch.map(({ example }) => example.slug).join(', ');
}

/** The introduction's first words as they are read, without Markdown. */
function beginningOf({ folder }: ExampleFolder, language: string): string {
  const text = readFileSync(join(folder, `lesson.${language}.md`), 'utf8');
  const paragraph = text.split(/\n\s*\n/)[1] ?? '';
  const beginning = /^[^`*_[\n]+/.exec(paragraph)?.[0] ?? '';
  return beginning.trim().slice(0, 60);
}

/** By the heap's menu, which saves a run of any level. */
async function savedReport({ page }: Playground): Promise<Report> {
  await page.getByTestId('view-heap').click();
  await page.getByRole('button', { name: 'Save, open' }).click();
  const saving = page.waitForEvent('download');
  await page.getByTestId('save-report').click();
  const path = await (await saving).path();
  return JSON.parse(await readFile(path, 'utf8')) as Report;
}

/** Its first lines and its last ones: behind what a program prints there may be Go's own report of how it ended. */
async function outputOf(playground: Playground): Promise<string> {
  const lines = async (end: 'start' | 'end'): Promise<string> => {
    await playground.scrollOutput(end);
    await playground.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    return playground.output.innerText();
  };
  const [first, last] = [await lines('start'), await lines('end')];
  return first === last ? first : `${first}\n${last}`;
}

/** Runs what is in the editor; what is against the claim, one sentence each. */
async function brokenInPage(
  playground: Playground,
  { example }: ExampleFolder,
  source: string,
  claim: Claim,
): Promise<readonly string[]> {
  await playground.runToEnd();
  const report = await savedReport(playground);
  const run = { report, output: await outputOf(playground), source };
  const { question } = example;
  const answer = question === undefined || claim !== example.claim ? null : answerOf(question, run);
  return [...brokenClaims(claim, run), ...(typeof answer === 'string' ? [`question: ${answer}`] : [])];
}

for (const batch of batches) {
  test(`their texts in each language: ${namesOf(batch)}`, async ({ playground }) => {
    const lesson = playground.page.getByTestId('lesson');
    for (const folder of batch) {
      const { slug, title } = folder.example;
      for (const language of LANGUAGES) {
        await playground.open(`#example=${slug}&lang=${language}`);
        await expect(lesson, slug).toContainText(title[language]);
        const beginning = beginningOf(folder, language);
        const text = lesson.locator(`[lang="${HTML_LANG[language]}"]`).filter({ hasText: beginning });
        await expect(text.first(), `${slug}, ${language}`).toBeVisible();
        await expect(playground.page.locator('html')).toHaveAttribute('lang', HTML_LANG[language]);
      }
    }
  });

  test(`their claims hold in the page: ${namesOf(batch)}`, async ({ playground }) => {
    for (const folder of batch) {
      const { example, source, fixed } = folder;
      await playground.open(`#example=${example.slug}&lang=en`);
      expect(await brokenInPage(playground, folder, source, example.claim), example.slug).toEqual([]);
      if (fixed === null || example.fixed === undefined) continue;
      await playground.setSource(fixed);
      const broken = await brokenInPage(playground, folder, fixed, example.fixed);
      expect(broken, `${example.slug}, fixed`).toEqual([]);
    }
  });
}
