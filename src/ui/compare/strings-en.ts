import type { CompareStrings } from './strings.ts';

const who = (edited: boolean): string => (edited ? 'your program' : 'the program');
const Who = (edited: boolean): string => (edited ? 'Your program' : 'The program');
const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

export const en: CompareStrings = {
  locale: 'en',
  title: 'Compare with the fix',
  intro:
    'Both run on the virtual clock with the same seed, one after the other, each in a sandbox of its own.',
  close: 'Close',
  again: 'Run both again',
  stop: 'Stop',
  openFix: 'Open the fix in the editor',
  side: { program: 'The program', edited: 'Your program', fixed: 'The fix' },
  waits: 'Runs when the other one has ended',
  notRun: 'Not run',
  noFix: 'There is no fixed version of the program in the editor.',
  failed: (detail) => `The fixed version could not be loaded (${detail}). Run both again to try once more.`,
  sentence: {
    lastFloor: (w) =>
      `${Who(w.edited)} ends with ${w.first} after its last GC, the fix with ${w.second}: ${w.change}.`,
    goroutinesAtEnd: (w) =>
      `Goroutines alive at the end: ${w.first} in ${who(w.edited)}, ${w.second} in the fix: ${w.change}.`,
    highestHeap: (w) =>
      `The heap of ${who(w.edited)} goes up to ${w.first}, that of the fix to ${w.second}: ${w.change}.`,
    allocatedBytes: (w) => `${Who(w.edited)} allocates ${w.first} in all, the fix ${w.second}: ${w.change}.`,
    highestStack: (w) =>
      `Stacks take up to ${w.first} in ${who(w.edited)}, up to ${w.second} in the fix: ${w.change}.`,
    collections: (w) =>
      `Garbage collections: ${w.first} in ${who(w.edited)}, ${w.second} in the fix: ${w.change}.`,
    duration: (w) => `${Who(w.edited)} takes ${w.first} of virtual time, the fix ${w.second}: ${w.change}.`,
  },
  ends: (w) => `How they end: ${who(w.edited)}: ${w.first}; the fix: ${w.second}.`,
  alike: 'No figure of the two runs differs by more than the runtime’s own work does.',
  times: (direction, n) => `${n} times ${direction === 'less' ? 'less' : 'as much'}`,
  share: (direction, n) => `${n} ${direction}`,
  count: (direction, n) => `${n} ${direction === 'less' ? 'fewer' : 'more'}`,
  amount: (direction, n) => `${n} ${direction}`,
  same: 'the same',
  about: 'about the same',
  none: 'none',
  table: { title: 'In figures', figure: 'Figure', difference: 'The fix has', end: 'End' },
  figure: {
    lastFloor: 'Heap after the last GC',
    highestHeap: 'Highest heap',
    goroutinesAtEnd: 'Goroutines at the end',
    highestStack: 'Most memory for stacks',
    collections: 'Garbage collections',
    allocatedBytes: 'Bytes allocated in all',
    allocatedObjects: 'Objects allocated in all',
    duration: 'Virtual time',
  },
  charts: 'Both on one time axis and one scale',
  verdicts: 'Verdicts',
  output: { title: 'Output', same: 'Both print the same.', nothing: 'Nothing more.' },
  outputFrom: (line) => `They differ from line ${line} on:`,
  moreLines: (count, formatted) => (count === 1 ? 'and 1 more line' : `and ${formatted} more lines`),
  source: { title: 'Source', same: 'The sources are the same.', asText: 'The changes as text' },
  changed: (removed, added) => `${lines(removed)} removed, ${lines(added)} added.`,
  removedLine: (line) => `Line ${line} removed:`,
  addedLine: (line) => `Line ${line} added:`,
  unchanged: '$ unchanged lines',
  diffFailed: (detail) =>
    `The sources could not be set side by side (${detail}). Open this again to try once more.`,
};
