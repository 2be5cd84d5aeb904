import { HTML_LANG, type Language } from './language.ts';
import type { ArgsOf, CatalogueOf, English, Messages, Plural, TranslateOf } from './types.ts';

/** Makes the function that gives messages of one language. */
export function createTranslator<E extends Messages = English>(
  language: Language,
  catalogue: NoInfer<CatalogueOf<E>>,
): TranslateOf<E> {
  const tag = HTML_LANG[language];
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);

  return <K extends keyof E>(key: K, ...args: ArgsOf<E[K]>): string => {
    const values: Readonly<Record<string, string | number>> = args[0] ?? {};
    const message: string | Plural = catalogue[key];
    const template =
      typeof message === 'string' ? message : pick(message, plurals.select(Number(values['count'])));
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

function pick(forms: Plural, category: Intl.LDMLPluralRule): string {
  const form = category === 'one' || category === 'many' ? forms[category] : undefined;
  return form ?? forms.other;
}
