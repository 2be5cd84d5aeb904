/** Reads examples/<slug>/ for the page: what the gallery and the course list, and the lessons as HTML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import type { Example } from '../../examples/claims.ts';
import { readExampleFolders, type ExampleFolder } from '../../examples/read.ts';
import { readRows, type ClaimRow } from '../../examples/rows.ts';
import type { LessonClaim, LessonQuestion, LessonText } from '../../src/protocol/lesson/lesson.ts';
import type { Question } from '../../src/protocol/lesson/question.ts';
import type { Language } from '../../src/protocol/lesson/texts.ts';

type Listed = Pick<Example, 'slug' | 'seed' | 'order' | 'section' | 'title' | 'summary' | 'run' | 'view'>;

export interface SiteExample extends Listed {
  readonly source: string;
  /** It never ends by itself. */
  readonly endless: boolean;
  /** The text of fixed.go, if there is one. */
  readonly fixed?: string;
  /** By language; English is always there. */
  readonly lessons: Partial<Record<Language, LessonText>>;
}

/** In the order of the course. @throws Error naming the example, or the row of documents/claims.json, that is not right */
export function readExamples(dir: string): readonly SiteExample[] {
  const rows = readRows(dir);
  return readExampleFolders(dir).map((folder) => siteExample(folder, rows));
}

function siteExample(
  { folder, example, source, fixed, languages }: ExampleFolder,
  rows: readonly ClaimRow[],
): SiteExample {
  const { slug, seed, order, section, title, summary, run, view, question, claim } = example;
  if (!languages.includes('en')) throw new Error(`examples/${slug}: lesson.en.md is missing`);
  const own = rows.filter(({ lesson }) => lesson === slug);
  const lessons = languages.map((language): [Language, LessonText] => {
    const markdown = readFileSync(join(folder, `lesson.${language}.md`), 'utf8');
    return [
      language,
      {
        ...splitLesson(marked.parse(markdown, { async: false })),
        question: question === undefined ? null : questionIn(question, language),
        claims: own.map((row) => claimIn(row, language)),
      },
    ];
  });
  return {
    ...{ slug, order, section, title, summary, source },
    ...(seed === undefined ? {} : { seed }),
    ...(run === undefined ? {} : { run }),
    ...(view === undefined ? {} : { view }),
    ...(fixed === null ? {} : { fixed }),
    endless: claim.exit === 'stopped',
    lessons: Object.fromEntries(lessons),
  };
}

/** At the first rule (`---`). The title goes: the page has it from example.json. */
export function splitLesson(html: string): Pick<LessonText, 'introduction' | 'explanation'> {
  const [introduction = '', ...rest] = html.replace(/^\s*<h1>.*?<\/h1>\s*/s, '').split(/<hr>\s*/);
  return { introduction: introduction.trim(), explanation: rest.join('<hr>\n').trim() };
}

function questionIn(question: Question, language: Language): LessonQuestion {
  const { figure } = question;
  const text = question.text[language];
  if (!('choices' in question)) return { text, figure, tolerance: question.tolerance };
  const choices = question.choices.map((choice) => ({ ...choice, text: choice.text[language] }));
  return { text, figure, choices };
}

function claimIn({ id, documents, verdict, says, why }: ClaimRow, language: Language): LessonClaim {
  return { id, articles: documents, verdict, says: says[language], why: why[language] };
}
