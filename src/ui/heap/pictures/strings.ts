/** Words of the heap's pictures; names of objects and figures come formatted, counts as numbers where a plural may depend on them. */
import { wordsIn, type Language } from '../../../i18n/language.ts';
import type { NodeTone } from '../../../draw/heap/node-colors.ts';
import type { SystemPart } from '../../../draw/heap/allocator-figures.ts';
import type { CodeOrigin } from '../../../draw/heap/origin.ts';
import type { DiffBy, FlameMeasure } from '../../../protocol/heap-views.ts';
import { en } from './strings-en.ts';

/** A count as a number, and as the reader's language writes it. */
export interface Counted {
  readonly count: number;
  readonly text: string;
}

export interface IcicleStrings {
  readonly title: string;
  readonly lead: string;
  readonly help: string;
  readonly others: (others: Counted) => string;
  readonly open: string;
  readonly retained: string;
  readonly own: string;
  readonly objects: string;
  readonly direct: string;
  readonly empty: string;
  readonly description: (words: {
    readonly holder: string;
    readonly retained: string;
    readonly first: string;
  }) => string;
}

export interface DrawingStrings {
  readonly title: string;
  readonly lead: string;
  readonly help: string;
  readonly roots: string;
  readonly heap: string;
  readonly from: (name: string) => string;
  readonly fromSelected: string;
  readonly all: string;
  readonly limit: string;
  readonly more: (objects: Counted) => string;
  readonly moreFields: (fields: Counted) => string;
  readonly fit: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly pointsTo: (target: string) => string;
  readonly start: string;
  readonly empty: string;
  readonly length: (length: string, capacity: string) => string;
  readonly entries: (entries: Counted) => string;
  readonly bytes: (bytes: Counted) => string;
  readonly unknown: string;
  readonly noValues: string;
  readonly description: (boxes: Counted, arrows: Counted) => string;
}

export interface FlameStrings {
  readonly title: string;
  readonly lead: string;
  readonly help: string;
  readonly measure: string;
  readonly measures: Readonly<Record<FlameMeasure, string>>;
  readonly origins: Readonly<Record<CodeOrigin, string>>;
  readonly all: string;
  readonly search: string;
  readonly found: (share: string) => string;
  readonly reset: string;
  readonly zoom: string;
  readonly value: string;
  readonly self: string;
  readonly share: string;
  readonly empty: string;
  readonly description: (words: {
    readonly measure: string;
    readonly total: string;
    readonly first: string;
  }) => string;
}

export interface DiffStrings {
  readonly title: string;
  readonly help: string;
  readonly before: string;
  readonly after: string;
  readonly swap: string;
  readonly by: string;
  readonly bys: Readonly<Record<DiffBy, string>>;
  readonly unit: string;
  readonly units: Readonly<Record<'bytes' | 'count', string>>;
  readonly search: string;
  readonly name: string;
  readonly fresh: string;
  readonly gone: string;
  readonly change: string;
  readonly bars: string;
  readonly needTwo: string;
  readonly nothing: string;
  readonly nothingFound: string;
  readonly more: (rows: Counted) => string;
  readonly grew: (words: {
    readonly change: string;
    readonly before: string;
    readonly after: string;
  }) => string;
  readonly shrank: (words: {
    readonly change: string;
    readonly before: string;
    readonly after: string;
  }) => string;
  /** Between two sentences. */
  readonly sentenceGap: string;
  readonly same: (bytes: string) => string;
  /** What grew most; `objects` null: a holder, which keeps more. */
  readonly most: (words: {
    readonly name: string;
    readonly change: string;
    readonly objects: Counted | null;
  }) => string;
  readonly row: (words: {
    readonly name: string;
    readonly fresh: string;
    readonly gone: string;
    readonly change: string;
  }) => string;
}

export interface AllocatorStrings {
  readonly title: string;
  readonly lead: string;
  readonly help: string;
  readonly system: string;
  readonly parts: Readonly<Record<SystemPart, string>>;
  readonly slot: string;
  readonly noscan: string;
  readonly spans: string;
  readonly fill: string;
  /** Of a slot: what the program asked for. */
  readonly asked: string;
  readonly slotsHeading: string;
  readonly waste: string;
  readonly pages: string;
  readonly large: string;
  readonly slots: (used: string, all: string) => string;
  readonly empty: string;
  readonly unknownWaste: string;
  readonly rounding: (words: {
    readonly asked: string;
    readonly slot: string;
    readonly waste: string;
    readonly share: string;
  }) => string;
  readonly sparse: (words: {
    readonly slot: string;
    readonly fill: string;
    readonly spare: string;
  }) => string;
  readonly tight: string;
  readonly row: (words: {
    readonly slot: string;
    readonly spans: string;
    readonly used: string;
    readonly slots: string;
    readonly waste: string;
  }) => string;
}

export interface PictureStrings {
  readonly saveSvg: string;
  readonly savePng: string;
  readonly saveFailed: string;
  readonly loading: string;
  readonly failed: (detail: string) => string;
  /** Asked about what is no longer there. */
  readonly gone: string;
  readonly madeAt: string;
  readonly colon: string;
  readonly legend: string;
  /** The way back to where one began. */
  readonly trail: string;
  readonly tones: Readonly<Record<NodeTone, string>>;
  readonly icicle: IcicleStrings;
  readonly drawing: DrawingStrings;
  readonly flame: FlameStrings;
  readonly diff: DiffStrings;
  readonly allocator: AllocatorStrings;
}

export { en as englishPictureStrings };

/** English is part of the pictures; the others are chunks of their own. */
export function loadPictureStrings(language: Language): Promise<PictureStrings> {
  return wordsIn<PictureStrings>(language, en, {
    zh: async () => (await import('./strings-zh.ts')).zh,
    fr: async () => (await import('./strings-fr.ts')).fr,
  });
}
