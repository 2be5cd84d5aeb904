/** What the five documents state, one row a statement: documents/claims.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ARTICLES, VERDICTS } from '../src/protocol/lesson/names.ts';
import { slugSchema, textsSchema } from '../src/protocol/lesson/texts.ts';
import { figureSchema } from '../src/protocol/lesson/figure.ts';

export { ARTICLES as DOCUMENTS };

const rowSchema = v.strictObject({
  id: slugSchema,
  documents: v.pipe(v.array(v.picklist(ARTICLES)), v.minLength(1)),
  /** `condition`: true under a condition that `why` names. */
  verdict: v.picklist(VERDICTS),
  /** The example that measures it. */
  lesson: slugSchema,
  /** The statement in our own words. */
  says: textsSchema,
  /** One sentence, about what the lesson shows. */
  why: textsSchema,
  /** Figures that prove it; missing: that of the lesson's question. Of both programs where `of` is missing. */
  measured: v.optional(
    v.pipe(
      v.array(v.strictObject({ figure: figureSchema, of: v.optional(v.picklist(['main', 'fixed'])) })),
      v.minLength(1),
    ),
  ),
});

export type ClaimRow = v.InferOutput<typeof rowSchema>;

/** @throws Error naming the row and its field that are not right */
export function parseRows(json: unknown): readonly ClaimRow[] {
  const rows = v.safeParse(v.array(v.unknown()), json);
  if (!rows.success) throw new Error(`documents/claims.json: ${v.summarize(rows.issues)}`);
  return rows.output.map((row, index) => {
    const parsed = v.safeParse(rowSchema, row);
    if (parsed.success) return parsed.output;
    throw new Error(`documents/claims.json, ${nameOf(row, index)}: ${v.summarize(parsed.issues)}`);
  });
}

/** @throws as {@link parseRows} does */
export function readRows(root: string = import.meta.dirname): readonly ClaimRow[] {
  return parseRows(JSON.parse(readFileSync(join(root, 'documents', 'claims.json'), 'utf8')));
}

function nameOf(row: unknown, index: number): string {
  const named = v.safeParse(v.object({ id: v.string() }), row);
  return named.success ? `row ${named.output.id}` : `row ${index + 1}`;
}
