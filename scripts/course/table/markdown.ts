/** The table of claims as a page of the docs: a table an article. Layout is Prettier's. */
import type { ClaimFigure, ClaimTable, ClaimTableRow } from '../../../src/protocol/lesson/claim-table.ts';
import { LANGUAGES, type Language } from '../../../src/protocol/lesson/texts.ts';
import { WORDS } from './words.ts';

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文', fr: 'Français' };
const MARKS: Readonly<Record<ClaimTableRow['verdict'], string>> = { true: '✓', condition: '◐', false: '✗' };

/** Where the page stands, from the repository's root. */
export function docsFile(language: Language): string {
  return language === 'en' ? 'docs/claims.md' : `docs/claims.${language}.md`;
}

export function claimsMarkdown(language: Language, { words, articles, rows }: ClaimTable): string {
  const head = [words.statement, words.verdictHeading, words.why, words.measured, words.lesson];
  const tables = articles.map(({ id, name }) => {
    const own = rows.filter((row) => row.articles.includes(id));
    const lines = own.map((row) => tableLine(rowCells(row, words.verdict, language)));
    return `## ${name}\n\n${[tableLine(head), tableLine(head.map(() => '---')), ...lines].join('\n')}`;
  });
  const parts = [
    `# ${words.title}`,
    languageLinks(language),
    WORDS[language].preface,
    [words.summary, words.measuredWith].filter((text) => text !== '').join(' '),
    ...tables,
  ];
  return `${parts.join('\n\n')}\n`;
}

function languageLinks(own: Language): string {
  return LANGUAGES.map((language) =>
    language === own ? NAMES[language] : `[${NAMES[language]}](${docsFile(language).replace('docs/', '')})`,
  ).join(' · ');
}

function rowCells(
  { says, verdict, why, measured, lesson }: ClaimTableRow,
  verdicts: ClaimTable['words']['verdict'],
  language: Language,
): readonly string[] {
  return [
    escapeCell(says),
    `${MARKS[verdict]} ${verdicts[verdict]}`,
    escapeCell(why),
    measured.map((figure) => figureCell(figure, WORDS[language].colon)).join('<br>'),
    `[${escapeCell(lesson.title)}](../examples/${lesson.slug}/lesson.${language}.md)`,
  ];
}

function figureCell({ label, isPrinted, values }: ClaimFigure, colon: string): string {
  const name = isPrinted ? `\`${label.replaceAll('|', '\\|')}\`` : escapeCell(label);
  const [first] = values;
  const alone = values.length === 1 && first?.file === 'main.go';
  const numbers = values.map(({ file, text }) => (alone ? text : `${file} ${text}`));
  return `${name}${colon}${numbers.join(', ')}`;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Statements are plain text: nothing in them is Markdown. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replaceAll('\n', ' ');
}
