import type { CatalogueOf, TranslateOf } from '../types.ts';
import type { escapeEn } from './en.ts';

export type EscapeCatalogue = CatalogueOf<typeof escapeEn>;
export type TranslateEscape = TranslateOf<typeof escapeEn>;
export type EscapeKey = keyof typeof escapeEn;
