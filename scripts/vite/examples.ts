/** Reads examples/<slug>/ for the page: source, titles and the lesson as HTML. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { OTHER_FOLDERS } from '../../examples/read.ts';

const LANGUAGES = ['en', 'zh', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** examples/<slug>/example.json, as far as the page needs it. */
interface ExampleFile {
  readonly slug: string;
  readonly seed?: string;
  readonly order: number;
  readonly title: Record<Language, string>;
  readonly summary: Record<Language, string>;
}

export interface SiteExample extends Omit<ExampleFile, 'order'> {
  readonly source: string;
  /** HTML by language; English is always there. */
  readonly lessons: Partial<Record<Language, string>>;
  /** The text of fixed.go, if there is one. */
  readonly fixed?: string;
}

/** In the order of the gallery. @throws Error naming the example that lacks something */
export function readExamples(dir: string): readonly SiteExample[] {
  const folders = readdirSync(dir, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !OTHER_FOLDERS.has(entry.name),
  );
  return folders
    .map(({ name }) => ({
      name,
      info: JSON.parse(readFileSync(join(dir, name, 'example.json'), 'utf8')) as ExampleFile,
    }))
    .sort((a, b) => a.info.order - b.info.order)
    .map(({ name, info }) => {
      if (info.slug !== name)
        throw new Error(`examples/${name}: example.json says slug ${JSON.stringify(info.slug)}`);
      const lessons: Partial<Record<Language, string>> = {};
      for (const language of LANGUAGES) {
        const file = join(dir, name, `lesson.${language}.md`);
        if (existsSync(file)) lessons[language] = marked.parse(readFileSync(file, 'utf8'), { async: false });
      }
      if (lessons.en === undefined) throw new Error(`examples/${name}: lesson.en.md is missing`);
      const { slug, seed, title, summary } = info;
      const fixed = join(dir, name, 'fixed.go');
      return {
        slug,
        ...(seed === undefined ? {} : { seed }),
        title,
        summary,
        source: readFileSync(join(dir, name, 'main.go'), 'utf8'),
        lessons,
        ...(existsSync(fixed) ? { fixed: readFileSync(fixed, 'utf8') } : {}),
      };
    });
}
