import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { exampleSchema, type Example } from './claims.ts';
import { LANGUAGES, type Language } from '../src/protocol/lesson/texts.ts';

/** Folders here that are no examples: what the documents say, and programs that wait for their lesson. */
export const OTHER_FOLDERS: ReadonlySet<string> = new Set(['documents', 'drafts']);

export interface ExampleFolder {
  readonly folder: string;
  readonly example: Example;
  /** main.go. */
  readonly source: string;
  /** fixed.go, the same without the leak; null: there is none. */
  readonly fixed: string | null;
  /** Those that the lesson is written in. */
  readonly languages: readonly Language[];
}

/** All examples, in the order of the gallery. @throws Error naming the folder, and the field of its example.json, that is not right */
export function readExampleFolders(root: string = import.meta.dirname): readonly ExampleFolder[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !OTHER_FOLDERS.has(entry.name))
    .map(({ name }) => readExampleFolder(root, name))
    .sort((a, b) => a.example.order - b.example.order);
}

function readExampleFolder(root: string, name: string): ExampleFolder {
  const folder = join(root, name);
  const read = (file: string): string => {
    if (!existsSync(join(folder, file))) throw new Error(`${name}: ${file} is missing`);
    return readFileSync(join(folder, file), 'utf8');
  };
  const example = parseExample(name, read('example.json'));
  return {
    folder,
    example,
    source: read('main.go'),
    fixed: existsSync(join(folder, 'fixed.go')) ? read('fixed.go') : null,
    languages: LANGUAGES.filter((language) => existsSync(join(folder, `lesson.${language}.md`))),
  };
}

/** @throws Error naming the folder and the field */
export function parseExample(name: string, json: string): Example {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${name}/example.json: ${String(error)}`, { cause: error });
  }
  const parsed = v.safeParse(exampleSchema, value);
  if (!parsed.success) throw new Error(`${name}/example.json: ${v.summarize(parsed.issues)}`);
  if (parsed.output.slug !== name)
    throw new Error(`${name}/example.json: slug: it is ${parsed.output.slug}, the folder ${name}`);
  return parsed.output;
}
