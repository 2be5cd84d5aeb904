import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { exampleSchema, type Example } from './claims.ts';

export interface ExampleFolder {
  readonly folder: string;
  readonly example: Example;
  readonly source: string;
}

/** All examples, in the order of the gallery. @throws Error naming the folder whose example.json is not right */
export function readExampleFolders(root: string = import.meta.dirname): readonly ExampleFolder[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, name);
      const parsed = v.safeParse(
        exampleSchema,
        JSON.parse(readFileSync(join(folder, 'example.json'), 'utf8')),
      );
      if (!parsed.success) throw new Error(`${name}/example.json: ${v.summarize(parsed.issues)}`);
      return { folder, example: parsed.output, source: readFileSync(join(folder, 'main.go'), 'utf8') };
    })
    .sort((a, b) => a.example.order - b.example.order);
}
