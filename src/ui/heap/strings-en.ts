import type { HeapStrings } from './strings.ts';

const of = (word: string, text: string): string => (text === '' ? word : `${word} of ${text}`);
const named = (word: string, text: string): string => (text === '' ? word : `${word} ${text}`);

export const en: HeapStrings = {
  language: 'en',
  locale: 'en',

  listSeparator: ', ',
  node: {
    value: (text) => text,
    array: (text, count) => (count === '' ? `[]${text}` : `[]${text} × ${count}`),
    map: (text, count) => (text === '' ? 'map' : text) + (count === '' ? '' : ` (${count} entries)`),
    'map-part': (text) => of('part', text === '' ? 'a map' : text),
    channel: (text, count) => text + (count === '' ? '' : ` (buffer ${count})`),
    closure: (text) => named('closure', text),
    string: (_, count) => (count === '' ? 'string bytes' : `string (${count} bytes)`),
    bytes: (_, count) => (count === '' ? '[]byte' : `[]byte × ${count}`),
    runes: (_, count) => (count === '' ? '[]rune' : `[]rune × ${count}`),
    'tiny-block': () => 'block of tiny values',
    runtime: () => 'the runtime’s own',
    unknown: (text) => (text === '' ? 'unknown type' : text),
    global: (text, count) => (text === '' ? `a global at ${count}` : `${text} (global)`),
    goroutine: (text, count) => `goroutine ${count}${text === '' ? '' : ` (${text})`}`,
    timer: () => 'timers',
    finalizer: (text) => named('finalizer', text),
    cleanup: (text) => named('cleanup', text),
    'queued-finalizer': (text) => named('finalizer about to run', text),
    'weak-handle': () => 'handle of weak pointers',
    root: () => 'all roots',
  },
  edge: {
    field: (text) => text,
    key: () => 'key',
    value: () => 'value',
    buffer: (text) => named('buffer', text),
    captured: (text) => named('captured', text),
    local: (text, func) => of(text === '' ? 'local variable' : `local ${text}`, func),
    argument: (text, func) => of(text === '' ? 'argument' : `argument ${text}`, func),
    deferred: () => 'deferred call',
    goroutine: () => 'goroutine’s own',
    root: () => '',
    finalizer: (text) => named('for its finalizer', text),
    offset: (text) => `at ${text}`,
  },
  reason: {
    exit: 'At the end',
    button: 'By button',
    named: 'By the program',
    'gc-start': 'Before a GC',
    'gc-end': 'After a GC',
    failure: 'When it failed',
    unknown: 'Snapshot',
  },
  objects: (count, formatted) => (count === 1 ? '1 object' : `${formatted} objects`),
};
