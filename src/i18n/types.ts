import type { en } from './en.ts';

/** Forms by plural category; a language gives those its rules use (`Intl.PluralRules`). */
export interface Plural {
  readonly one?: string;
  readonly many?: string;
  readonly other: string;
}

type English = typeof en;
export type MessageKey = keyof English;

/** What every language must give: the same keys, and forms where English has forms. */
export type Catalogue = { readonly [K in MessageKey]: English[K] extends string ? string : Plural };

type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type PlaceholderOf<K extends MessageKey> = English[K] extends string
  ? Placeholder<English[K]>
  : 'count' | Placeholder<English[K][keyof English[K]]>;

/** A number is written as the language writes numbers; `count` also picks the plural form. */
export type MessageValues<K extends MessageKey> = Readonly<
  Record<Exclude<PlaceholderOf<K>, 'count'>, string | number>
> &
  ('count' extends PlaceholderOf<K> ? { readonly count: number } : unknown);

/** The second argument of a translation: absent for a message without placeholders. */
export type MessageArgs<K extends MessageKey> = [PlaceholderOf<K>] extends [never]
  ? []
  : [values: MessageValues<K>];

export type Translate = <K extends MessageKey>(key: K, ...args: MessageArgs<K>) => string;
