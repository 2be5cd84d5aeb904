/** Which lines get a mark, and what stands first on it. */
import type { EscapeDecision } from '../../../protocol/escape.ts';
import { editorLineOf, type PlacedFile } from '../../../toolchain/source-files.ts';
import { makesSomething } from './sentences.ts';

/** `heap`: something is allocated there; `leak`: a parameter makes others allocate; `stack`: nothing that is made there. */
export type MarkTone = 'heap' | 'leak' | 'stack';

/** A line that gets a mark. */
export interface MarkedLine {
  /** 1-based line of the editor. */
  readonly line: number;
  readonly tone: MarkTone;
  /** All that was decided there, what matters most first. */
  readonly decisions: readonly EscapeDecision[];
  /** How many of them, from the first, are of the mark's tone and about what is written there. */
  readonly worth: number;
}

const RANK: Readonly<Record<MarkTone, number>> = { heap: 0, leak: 1, stack: 2 };

/** Marks of a program, by line. Lines that only have constants, or parameters that stay, get none. */
export function markedLines(
  decisions: readonly EscapeDecision[],
  files: readonly PlacedFile[],
): readonly MarkedLine[] {
  const byLine = new Map<number, EscapeDecision[]>();
  for (const decision of decisions) {
    const line = editorLineOf(files, decision);
    const here = byLine.get(line);
    if (here !== undefined) here.push(decision);
    else if (line > 0) byLine.set(line, [decision]);
  }
  return [...byLine].flatMap(([line, here]) => markOf(line, here) ?? []).sort((a, b) => a.line - b.line);
}

function markOf(line: number, here: readonly EscapeDecision[]): MarkedLine | null {
  const ranked = here
    .map((decision) => ({ decision, tone: toneOf(decision), copy: decision.inlined !== null ? 1 : 0 }))
    .sort((a, b) => order(a) - order(b) || a.decision.column - b.decision.column);
  const first = ranked[0];
  if (first === undefined || first.tone === null) return null;
  const worth = ranked.filter(({ tone, copy }) => tone === first.tone && copy === first.copy).length;
  return { line, tone: first.tone, decisions: ranked.map(({ decision }) => decision), worth };
}

interface Ranked {
  readonly tone: MarkTone | null;
  readonly copy: number;
}

/** Variables and expressions of the line before what was inlined into it, tone by tone. */
function order({ tone, copy }: Ranked): number {
  return tone === null ? 9 : 2 * RANK[tone] + copy;
}

/** null: not worth a mark by itself. */
function toneOf({ kind, name, constant, inlined }: EscapeDecision): MarkTone | null {
  if (constant) return null;
  switch (kind) {
    case 'moved':
    case 'escapes':
      return 'heap';
    case 'leaks':
      return 'leak';
    case 'stays':
      return inlined === null && makesSomething(name) ? 'stack' : null;
  }
}
