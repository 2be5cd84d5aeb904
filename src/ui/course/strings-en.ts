import type { CourseStrings } from './strings.ts';

const counted =
  (one: string, other: string) =>
  (count: number, formatted: string): string =>
    `${formatted} ${count === 1 ? one : other}`;

export const en: CourseStrings = {
  locale: 'en',
  title: 'Course',
  close: 'Close the course',
  tabs: { lessons: 'Lessons', claims: 'What the articles say' },
  section: {
    values: 'Values and memory',
    collector: 'The collector',
    kept: 'Kept without need',
    goroutines: 'Goroutines',
    resources: 'Resources',
    beyond: 'Beyond the articles',
  },
  state: { new: 'new', guessed: 'guessed', run: 'done' },
  open: 'open now',
  progress: (done, total) => `${done} of ${total} lessons done`,
  goOn: (lesson) => `Continue: ${lesson}`,
  begin: (lesson) => `Begin: ${lesson}`,
  reset: 'Reset progress',
  resetAsk: 'Forget every guess and every lesson done?',
  resetYes: 'Yes, forget them',
  resetNo: 'No, keep them',
  tableFailed: (detail) => `The table could not be loaded: ${detail}`,

  place: (order, total) => `Lesson ${order} of ${total}`,
  question: 'Before you run it',
  guess: 'Your guess',
  unit: 'Unit',
  keep: 'Keep',
  badNumber: 'Type a number.',
  nowRun: 'Your guess is kept. Now run the program.',
  ranWithout: 'The program has run. What would you have said?',
  run: 'Run',
  showAnyway: 'Show without guessing',
  again: 'Guess again',
  measuring: 'Reading the run…',
  right: 'Right.',
  wrong: 'Not quite.',
  youSaid: (guess) => `You said: “${guess}”.`,
  runSays: (figure) => `The run: ${figure}.`,
  runPrinted: (text) => `The run printed “${text}”.`,
  rightChoice: 'as the run says',
  yourChoice: 'your guess',
  edited: 'The program is edited, so this run does not answer the question.',
  stopped: 'The run was stopped before its end, so it does not answer the question.',
  noFigure: 'This run does not have the figure that the question asks for. Run it as the lesson has it.',
  failed: (detail) => `The run could not be read: ${detail}`,
  explanation: 'What you saw',

  claims: 'What the articles say',
  says: (articles) =>
    articles.length === 1
      ? `Article ${articles.join('')} says:`
      : `Articles ${articles.slice(0, -1).join(', ')} and ${articles.at(-1) ?? ''} say:`,
  verdict: { true: 'True', condition: 'True with a condition', false: 'False' },

  steps: 'Other lessons',
  previous: 'Previous',
  next: 'Next',
  copyLink: 'Copy link to this lesson',
  linkCopied: 'Link copied.',
  linkShown: 'The browser did not let us copy. This is the link:',
  count: {
    collections: counted('collection', 'collections'),
    goroutines: counted('goroutine', 'goroutines'),
    objects: counted('object', 'objects'),
    exitCode: (_count, formatted) => `exit code ${formatted}`,
  },
};
