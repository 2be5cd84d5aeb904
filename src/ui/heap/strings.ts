/**
 * Words for what is in a heap, shared by the panel's tables, chains and pictures; pictures bring words of their own besides.
 * Counts come as numbers where a plural may depend on them, values formatted.
 */
import { wordsIn, type Language } from '../../i18n/language.ts';
import type {
  EdgeKind,
  NodeKind,
  RootKind,
  Selection,
  SnapshotReasonName,
} from '../../protocol/heap-views.ts';
import type { PictureName } from './picture-list.ts';
import { en } from './strings-en.ts';

export interface HeatWords {
  readonly alive: string;
  readonly aliveObjects: string;
  readonly all: string;
  readonly allObjects: string;
}

export interface HeapStrings {
  /** BCP 47, for numbers. */
  readonly locale: string;

  /** Between two steps of a path. */
  readonly listSeparator: string;
  /** A node by kind; `text` and `count` as in NodeLabel, `count` formatted or empty. */
  readonly node: Readonly<Record<NodeKind, (text: string, count: string) => string>>;
  /** Many that run the same function; empty: it is not known. */
  readonly goroutines: (func: string, count: string) => string;
  /** How something is held; `text` as in EdgeLabel, `func` the function of locals. Empty: nothing to say. */
  readonly edge: Readonly<Record<EdgeKind, (text: string, func: string) => string>>;
  readonly reason: Readonly<Record<SnapshotReasonName, string>>;
  readonly objects: (count: number, formatted: string) => string;

  readonly title: string;
  readonly overview: string;
  readonly pictures: Readonly<Record<PictureName, string>>;
  readonly pictureFailed: (detail: string) => string;
  readonly progress: string;

  /** Sentences with slots: `{path}`, `{bytes}`, `{share}`, and `{place}` in those that know where it was made. */
  readonly retained: Readonly<Record<'made' | 'plain', string>>;
  readonly held: Readonly<Record<'made' | 'plain', string>>;
  /** Before what is held, when nothing in the whole run is suspicious; ends with a space where the language has one. */
  readonly calm: string;
  readonly suspicion: Readonly<Record<'suspected' | 'proven', string>>;
  /** `calm`: nothing in the whole run is suspicious. */
  readonly spread: (bytes: string, objects: string, calm: boolean) => string;
  readonly nothingAlive: string;
  readonly showHolder: string;

  readonly snapshotLabel: string;
  /** Of a snapshot whose objects are not kept any more. */
  readonly notHeld: string;
  /** Of the marks in a chart. */
  readonly snapshotMarks: string;
  readonly snapshotMark: (what: string) => string;
  readonly snapshotsMark: (count: string, newest: string) => string;
  readonly afterGC: string;
  readonly notAfterGC: string;
  readonly garbage: (figures: string) => string;
  readonly incomplete: string;
  /** Little is left; what there was at the largest. */
  readonly wasLarger: string;
  readonly nameless: (detail: string) => string;
  readonly empty: Readonly<Record<'title' | 'before' | 'level' | 'recording' | 'running' | 'none', string>>;
  readonly workerFailed: (detail: string) => string;
  readonly flood: string;
  readonly streamProblem: (detail: string) => string;

  readonly selected: Readonly<Record<Selection['kind'], string>>;
  readonly clearSelection: string;
  readonly back: string;
  /** The selection is of another snapshot and not in this one. */
  readonly notHere: string;
  /** `size`: of one slot; null: large objects. */
  readonly slots: (size: string | null) => string;

  readonly pathTitle: string;
  readonly otherWays: string;
  readonly oneWay: string;
  readonly way: (number: number, of: number) => string;
  readonly onlyWay: string;
  readonly noWay: string;
  readonly noPath: string;
  readonly suspectLink: string;
  /** Of a very long way. */
  readonly omitted: (steps: string) => string;
  readonly siblings: (count: string, bytes: string) => string;
  readonly keeps: (bytes: string) => string;
  /** Of a root on the way: without it, others would still keep all that it leads to. */
  readonly keepsNothing: string;

  readonly tablesTitle: string;
  readonly tables: Readonly<Record<'types' | 'sites' | 'packages' | 'roots' | 'objects', string>>;
  readonly columns: Readonly<
    Record<
      | 'type'
      | 'line'
      | 'package'
      | 'root'
      | 'object'
      | 'objects'
      | 'bytes'
      | 'retained'
      | 'allocatedObjects'
      | 'allocatedBytes'
      | 'kind'
      | 'reaches'
      | 'retainedObjects'
      | 'serial',
      string
    >
  >;
  readonly rootKinds: Readonly<Record<RootKind, string>>;
  readonly unknownPlace: string;
  readonly search: string;
  readonly searchIn: (table: string) => string;
  readonly rows: (from: string, to: string, total: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly noRows: string;
  readonly nothingFound: (text: string) => string;

  readonly facts: Readonly<Record<'size' | 'keeps' | 'address' | 'serial' | 'waits' | 'keptBy', string>>;
  readonly slotOf: (slot: string, asked: string) => string;
  readonly notes: Readonly<Record<'garbage' | 'finalizer' | 'cleanup' | 'weak' | 'contents', string>>;
  readonly madeBy: string;
  readonly runsAt: string;
  readonly fields: string;
  readonly fieldColumns: Readonly<Record<'name' | 'type' | 'value', string>>;
  readonly moreFields: (count: string) => string;
  readonly goneObject: string;
  readonly holders: string;
  readonly references: string;
  readonly none: string;
  readonly stringOf: (length: string) => string;
  readonly unknownValue: string;

  /** What one line made, for the editor's gutter. */
  readonly heatLine: (words: HeatWords) => string;
  readonly heatClick: string;
  readonly heatKey: (key: string) => string;
  /** Spoken, of a line of the text as it is now. */
  readonly heatAt: (line: number, figures: string) => string;
  readonly heatNone: (line: number) => string;
  readonly heatTitle: string;
  readonly heatAlive: string;
  readonly heatCollected: string;
  readonly heatScale: string;
  readonly heatStale: string;
  readonly heatShow: string;

  readonly menu: string;
  readonly saveReport: string;
  readonly reportHint: string;
  readonly reportLater: string;
  /** Saved, but without what pictures are made of, or without goroutines. */
  readonly lacks: Readonly<Record<'streams' | 'goroutines', string>>;
  readonly openReport: string;
  readonly openHint: string;
  readonly savePprof: string;
  readonly pprofHint: string;
  readonly saveChrome: string;
  readonly chromeHint: string;
  readonly nothingToSave: string;
  readonly saveFailed: (detail: string) => string;
}

export { en as englishHeapStrings };

/** By the page's language. English is part of the panel; the others are chunks of their own. */
export function loadHeapStrings(language: Language): Promise<HeapStrings> {
  return wordsIn<HeapStrings>(language, en, {
    zh: async () => (await import('./strings-zh.ts')).zh,
    fr: async () => (await import('./strings-fr.ts')).fr,
  });
}
