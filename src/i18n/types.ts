import type { en } from './en.ts';

/** Forms by plural category; a language gives those its rules use (`Intl.PluralRules`). */
export interface Plural {
  readonly one?: string;
  readonly many?: string;
  readonly other: string;
}

/** English messages, which say what keys and placeholders every language must have. */
export type Messages = Readonly<Record<string, string | Plural>>;

/** What every language must give: the same keys, and forms where English has forms. */
export type CatalogueOf<E extends Messages> = {
  readonly [K in keyof E]: E[K] extends string ? string : Plural;
};

type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type PlaceholderOf<M> = M extends string ? Placeholder<M> : 'count' | Placeholder<M[keyof M]>;

/** A number is written as the language writes numbers; `count` also picks the plural form. */
type ValuesOf<M> = Readonly<Record<Exclude<PlaceholderOf<M>, 'count'>, string | number>> &
  ('count' extends PlaceholderOf<M> ? { readonly count: number } : unknown);

/** The arguments after a message's key: none for a message without placeholders. */
export type ArgsOf<M> = [PlaceholderOf<M>] extends [never] ? [] : [values: ValuesOf<M>];

export type TranslateOf<E extends Messages> = <K extends keyof E>(key: K, ...args: ArgsOf<E[K]>) => string;

/** The page's own messages. */
export type English = typeof en;
export type MessageKey = keyof English;
export type Catalogue = CatalogueOf<English>;
export type Translate = TranslateOf<English>;
