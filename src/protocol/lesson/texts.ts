/** Words in each language of the page. */
import * as v from 'valibot';

export const LANGUAGES = ['en', 'zh', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const text = v.pipe(v.string(), v.nonEmpty());

export const textsSchema = v.strictObject({ en: text, zh: text, fr: text });
export const slugSchema = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/));
