/** Whether a lesson's text has the form that the page shows (docs/examples.md), in the typography of its language. */
import type { Language } from '../src/protocol/lesson/texts.ts';

export interface LessonText {
  readonly slug: string;
  readonly language: Language;
  /** The lesson's title in this language. */
  readonly title: string;
  /** lesson.<language>.md. */
  readonly text: string;
}

/** Words, in Chinese characters: enough to say something, and no more than is read beside a program. */
const LENGTHS: Readonly<Record<Language, readonly [least: number, most: number]>> = {
  en: [90, 260],
  zh: [150, 600],
  fr: [90, 300],
};

/** What the last paragraph begins with: an edit to make. */
const TRY: Readonly<Record<Language, string>> = { en: '**Try**', zh: '**试一试**', fr: '**Essayez**' };

/** What is wrong, a sentence each, naming the lesson's file. `slugs`: of all lessons, for links. */
export function brokenText(lesson: LessonText, slugs: ReadonlySet<string>): readonly string[] {
  const { slug, language, text } = lesson;
  const prose = withoutCode(text);
  return [...brokenForm(lesson), ...brokenLinks(text, slugs), ...TYPOGRAPHY[language](prose)].map(
    (problem) => `${slug}/lesson.${language}.md: ${problem}`,
  );
}

function brokenForm({ language, title, text }: LessonText): readonly string[] {
  const problems: string[] = [];
  const lines = text.trimEnd().split('\n');
  if (lines[0] !== `# ${title}`) problems.push(`it begins with ${lines[0]} instead of # ${title}`);
  const [introduction = '', explanation = '', ...more] = lines.slice(1).join('\n').split(/^---$/m);
  if (introduction.trim() === '' || explanation.trim() === '' || more.length > 0)
    problems.push('it is not an introduction, a line ---, and an explanation');
  const [least, most] = LENGTHS[language];
  const length = lengthOf(text, language);
  if (length < least || length > most)
    problems.push(`its length is ${length} instead of ${least} to ${most}`);
  const last =
    text
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  if (!last.startsWith(TRY[language]))
    problems.push(`its last paragraph does not begin with ${TRY[language]}`);
  return problems;
}

function lengthOf(text: string, language: Language): number {
  if (language === 'zh') return [...text.matchAll(/\p{Script=Han}/gu)].length;
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** A link to another lesson: its folder, or the page's own `#example=…`. */
const LESSON_LINK = /\]\((?:\.\.\/([^/)]+)\/[^)]*|[^)]*#example=([^&)]+)[^)]*)\)/g;

function brokenLinks(text: string, slugs: ReadonlySet<string>): readonly string[] {
  return [...text.matchAll(LESSON_LINK)]
    .map(([, folder, example]) => folder ?? example ?? '')
    .filter((slug) => !slugs.has(slug))
    .map((slug) => `it links to ${slug}, which is no lesson`);
}

/** Rules of each language for text without code, as sentences that name where one is broken. */
const TYPOGRAPHY: Readonly<Record<Language, (prose: string) => readonly string[]>> = {
  en: () => [],
  zh: (prose) => [
    ...places(prose, /\p{Script=Han}[,;:!?.](?=\s|\p{Script=Han}|$)/gmu, 'half-width punctuation'),
    ...places(prose, /\p{Script=Han}\(|\)\p{Script=Han}/gu, 'half-width parentheses'),
  ],
  fr: (prose) => [
    ...places(prose, /\p{L}'\p{L}/gu, 'a straight apostrophe'),
    ...places(prose, /[^\s\u00a0\u202f] (?=[:;!?»](?:\s|$))|« /gmu, 'a space that may break'),
    ...places(prose, /[\p{L}»)](?=[:;!?](?:\s|$))/gmu, 'no space before the punctuation'),
  ],
};

function places(prose: string, pattern: RegExp, what: string): readonly string[] {
  return [...prose.matchAll(pattern)].map(({ index }) => {
    const around = prose.slice(Math.max(0, index - 12), index + 12).replaceAll('\n', ' ');
    return `${what} in “${around}”`;
  });
}

/** Code has its own punctuation, and so have addresses of links. */
function withoutCode(text: string): string {
  return text
    .replace(/```[^]*?```/g, '`')
    .replace(/`[^`\n]*`/g, '`')
    .replace(/\]\([^)]*\)/g, ']');
}

/** A span of code. */
const CODE = /`([^`\n]+)`/g;
/** What the page adds to a name in its own language: `main.kept (global)`, `main.kept（全局变量）`. */
const PAGE_WORDS = /(?: \(|（).*$/u;
/** A name of a program's own, not a keyword, a package or a command. */
const OWN_NAME = /^[a-z]+\d*[A-Z]\w*(?=\(?\)?$)/;

/**
 * What the texts of a lesson say of code that is not so: what two languages name the third names too, and names of the program are in its
 * sources. `sources`: main.go, fixed.go, the proposed edit.
 */
export function brokenCode(
  slug: string,
  texts: Readonly<Partial<Record<Language, string>>>,
  sources: readonly string[],
): readonly string[] {
  const codes = Object.entries(texts).map(([language, text]) => {
    const spans = [...text.matchAll(CODE)].map(([, code = '']) => code.replace(PAGE_WORDS, ''));
    return { language, own: new Set(spans) };
  });
  const all = new Set(codes.flatMap(({ own }) => [...own]));
  const missing = codes.flatMap(({ language, own }) =>
    [...all]
      .filter((code) => !own.has(code) && codes.filter((each) => each.own.has(code)).length > 1)
      .map((code) => `${slug}/lesson.${language}.md: the other languages name \`${code}\``),
  );
  const unknown = [...all]
    .flatMap((code) => OWN_NAME.exec(code) ?? [])
    .filter((name) => !sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)))
    .map((name) => `${slug}: the lesson names \`${name}\`, which is in none of its programs`);
  return [...missing, ...unknown];
}
