import type { CatalogueOf, TranslateOf } from '../types.ts';
import type { optionsEn } from './en.ts';

export type OptionsCatalogue = CatalogueOf<typeof optionsEn>;
export type TranslateOptions = TranslateOf<typeof optionsEn>;
