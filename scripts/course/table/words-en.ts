import type { TableWords } from './words.ts';

const WHAT = { objects: 'objects', bytes: 'bytes', retained: 'kept alive' } as const;

export const en: TableWords = {
  locale: 'en',
  page: {
    title: 'What the articles say',
    notMeasured: 'The numbers are measured by the build; this page was served without one.',
    verdict: { true: 'True', condition: 'True if', false: 'False' },
    statement: 'Statement',
    verdictHeading: 'Verdict',
    why: 'Why',
    measured: 'Measured',
    lesson: 'Lesson',
    article: 'Article',
    allArticles: 'All articles',
    allVerdicts: 'All verdicts',
    shown: '{count} of {total} statements',
    open: 'Open the lesson: {title}',
  },
  articles: {
    '000': 'Functions and goroutines (in English)',
    '001': 'Memory leaks and garbage collection (in Chinese)',
    '002': 'How to avoid memory leaks (in English)',
    '003': 'Functions and goroutines (in French)',
    '004': 'Why memory grows (in English)',
  },
  summary: (all, { true: right, condition, false: wrong }) =>
    `${all} statements: ${right} true, ${condition} true under a condition, ${wrong} false.`,
  measuredWith: (go) => `Measured with ${go}, on the virtual clock, when this page was built.`,
  figure: {
    exitCode: 'exit code',
    goroutinesAtEnd: 'goroutines at the end',
    collections: 'collections',
    virtualMs: 'virtual time',
    highestHeap: 'highest live heap',
    lastFloor: 'floor at the end',
    highestStack: 'most memory for stacks',
    totalAllocated: 'allocated in all',
    allocations: 'allocations',
  },
  verdictCount: {
    'goroutine-leak': 'leaked goroutines found',
    deadlock: 'goroutines in a deadlock',
    retained: 'objects kept for no visible use',
  },
  snapshot: ({ name, type, field }) =>
    `${type === undefined ? WHAT[field] : `${type}: ${WHAT[field]}`}, snapshot ${name === undefined ? 'at the end' : `“${name}”`}`,
  colon: ': ',
  preface:
    'What five articles about memory in Go state, in our words; what we say to it, why, and what the lesson’s programs measure. The build writes this file (`npm run build`) with its own numbers: it is not edited by hand.',
};
