/** Whether lessons and rows fit together, each lesson in every language. */
import { SECTIONS, type Example } from './claims.ts';
import type { ExampleFolder } from './read.ts';
import type { ClaimRow } from './rows.ts';
import { describeFigure } from '../src/protocol/lesson/figure.ts';
import { LANGUAGES } from '../src/protocol/lesson/texts.ts';

/** What a check of the course needs of a lesson's folder. */
export type CourseLesson = Pick<ExampleFolder, 'example' | 'fixed' | 'languages'>;

/** What is missing or contradicts itself, one sentence each, naming the lesson or row; empty when the course is whole. */
export function brokenCourse(lessons: readonly CourseLesson[], rows: readonly ClaimRow[]): readonly string[] {
  return [
    ...lessons.flatMap(brokenLesson),
    ...brokenRows(lessons, rows),
    ...repeated(lessons, rows),
    ...brokenOrder(lessons),
  ];
}

/** What is wrong with this lesson itself. */
export function brokenLesson({ example, fixed, languages }: CourseLesson): readonly string[] {
  const { slug, question, view } = example;
  return [
    ...LANGUAGES.filter((language) => !languages.includes(language)).map(
      (language) => `${slug}: lesson.${language}.md is missing`,
    ),
    ...(question === undefined ? [`${slug}/example.json: question is missing`] : []),
    ...(view === undefined ? [`${slug}/example.json: view is missing`] : []),
    ...(fixed !== null && example.fixed === undefined
      ? [`${slug}/example.json: fixed is missing, yet there is a fixed.go`]
      : []),
    ...(fixed === null && example.fixed !== undefined ? [`${slug}: fixed.go is missing`] : []),
    ...emptyClaims(example),
  ];
}

/** What no run could break: below level `objects` nobody looks for what is kept, and a figure without bounds is any. */
function emptyClaims({ slug, claim, fixed, try: edit, run }: Example): readonly string[] {
  const claims = [
    ['claim', claim],
    ['fixed', fixed],
    ['try.claim', edit?.claim],
  ] as const;
  return claims.flatMap(([field, own]) => {
    const { noVerdicts = [], figures = [] } = own ?? {};
    const place = `${slug}/example.json: ${field}`;
    return [
      ...(noVerdicts.includes('retained') && run?.observe !== 'objects'
        ? [`${place}.noVerdicts: retained is found at level objects only`]
        : []),
      ...figures
        .filter(({ min, max }) => min === undefined && max === undefined)
        .map(({ figure }) => `${place}.figures: ${describeFigure(figure)} has neither min nor max`),
    ];
  });
}

function brokenRows(lessons: readonly CourseLesson[], rows: readonly ClaimRow[]): readonly string[] {
  const bySlug = new Map(lessons.map(({ example }) => [example.slug, example]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const unanswered = rows.flatMap(({ id, lesson }) => {
    const example = bySlug.get(lesson);
    if (example === undefined) return [`row ${id}: there is no lesson ${lesson}`];
    return example.claims?.includes(id) === true
      ? []
      : [`row ${id}: ${lesson}/example.json does not list it in claims`];
  });
  const misplaced = lessons.flatMap(({ example: { slug, claims = [] } }) =>
    claims.flatMap((id) => {
      const row = byId.get(id);
      if (row === undefined) return [`${slug}/example.json: claims: there is no row ${id}`];
      return row.lesson === slug ? [] : [`${slug}/example.json: claims: row ${id} names ${row.lesson}`];
    }),
  );
  return [...unanswered, ...misplaced];
}

function repeated(lessons: readonly CourseLesson[], rows: readonly ClaimRow[]): readonly string[] {
  const twice = <Key>(keys: readonly Key[]): readonly Key[] =>
    [...new Set(keys)].filter((key) => keys.indexOf(key) !== keys.lastIndexOf(key));
  return [
    ...twice(rows.map(({ id }) => id)).map((id) => `row ${id} is there twice`),
    ...twice(lessons.map(({ example }) => example.order)).map((order) => {
      const slugs = lessons
        .filter(({ example }) => example.order === order)
        .map(({ example }) => example.slug);
      return `order ${order} is that of ${slugs.join(' and ')}`;
    }),
  ];
}

/** Places run from 1 without a gap, and each section is one piece of the way, in the order of {@link SECTIONS}. */
function brokenOrder(lessons: readonly CourseLesson[]): readonly string[] {
  const examples = lessons.map(({ example }) => example).sort((a, b) => a.order - b.order);
  const taken = new Set(examples.map(({ order }) => order));
  const last = examples.at(-1)?.order ?? 0;
  const gaps = Array.from({ length: last }, (_, index) => index + 1).filter((order) => !taken.has(order));
  const strays = examples.flatMap(({ slug, section }, index) => {
    const before = examples[index - 1];
    if (before === undefined || SECTIONS.indexOf(before.section) <= SECTIONS.indexOf(section)) return [];
    return [`${slug}/example.json: section: ${section} comes after ${before.section} (${before.slug})`];
  });
  return [...gaps.map((order) => `no lesson has order ${order}`), ...strays];
}
