/**
 * One line of what `-m=2` of cmd/compile prints (internal/escape/{escape,solve}.go). An explanation is a heading, its
 * flows and their notes, each with the place of the heading before it; the decision itself comes after, on a line of
 * its own:
 *
 *     ./main.go:7:2: x escapes to heap in f:
 *     ./main.go:7:2:   flow: ~r0 ← &x:
 *     ./main.go:7:2:     from &x (address-of) at ./main.go:8:9
 *     ./main.go:7:2:     from return &x (return) at ./main.go:8:2
 *     ./main.go:7:2: moved to heap: x
 */
import type { EscapeKind, SourcePlace } from '../../protocol/escape.ts';
import { withoutShapes } from './code.ts';

export type CompilerLine = { readonly place: SourcePlace } & (
  | { readonly kind: 'heading'; readonly about: 'escapes' | 'leaks'; readonly name: string }
  | { readonly kind: 'flow'; readonly into: string; readonly from: string; readonly derefs: number }
  | { readonly kind: 'step'; readonly code: string; readonly reason: string; readonly at: SourcePlace | null }
  | { readonly kind: 'inlining'; readonly callee: string }
  | {
      readonly kind: 'decision';
      readonly decision: EscapeKind;
      readonly name: string;
      readonly message: string;
    }
);

const PLACED = /^(?:\.\/)?([^\s:][^:]*\.go):(\d+):(\d+)(?:: ?(.*))?$/s;
const HEADING = /^(.*) escapes to heap in .*:$/s;
const PARAMETER = /^parameter (.*) leaks to .* for .* with derefs=\d+:$/s;
const FLOW = /^ {2}flow: (.*?) ← (&|\**)(.*):$/s;
const STEP = /^ {4}from (.*) \(([^()]*)\) at (.*)$/s;
const INLINING = /^inlining call to (.*)$/s;
const DECISIONS: readonly (readonly [EscapeKind, RegExp])[] = [
  ['moved', /^moved to heap: (.*)$/s],
  ['escapes', /^(.*) escapes to heap$/s],
  ['leaks', /^leaking param(?: content)?: (.*?)(?: to result \S+ level=\d+)?$/s],
  ['stays', /^(.*) does not escape$/s],
];

/** A quoted string of the program can make a name as long as the program. */
const LONGEST_CODE = 200;

/** Of a longer line the head tells the place and the name, and the tail what is said; patterns are slow on the rest. */
const LINE_HEAD = 1000;
const LINE_TAIL = 500;

/** Reads a line; null: it is about something else, or about code that the compiler made itself. */
export function readCompilerLine(line: string): CompilerLine | null {
  const placed = readPlaced(withoutMiddle(line));
  if (placed === null) return null;
  const { place, rest } = placed;

  const flow = FLOW.exec(rest);
  if (flow !== null) {
    const [, into = '', operator = '', from = ''] = flow;
    const derefs = operator === '&' ? -1 : operator.length;
    return { place, kind: 'flow', into: tidy(into), from: tidy(from), derefs };
  }
  const step = STEP.exec(rest);
  if (step !== null) {
    const [, code = '', reason = '', at = ''] = step;
    return { place, kind: 'step', code: tidy(code), reason, at: readPlaced(at)?.place ?? null };
  }
  const name = HEADING.exec(rest)?.[1];
  if (name !== undefined) return { place, kind: 'heading', about: 'escapes', name: tidy(name) };
  const parameter = PARAMETER.exec(rest)?.[1];
  if (parameter !== undefined) return { place, kind: 'heading', about: 'leaks', name: tidy(parameter) };
  const callee = INLINING.exec(rest)?.[1];
  if (callee !== undefined) return { place, kind: 'inlining', callee: tidy(callee) };
  for (const [decision, pattern] of DECISIONS) {
    const subject = pattern.exec(rest)?.[1];
    if (subject === undefined) continue;
    return { place, kind: 'decision', decision, name: tidy(subject), message: shorten(rest) };
  }
  return null;
}

function readPlaced(line: string): { readonly place: SourcePlace; readonly rest: string } | null {
  const match = PLACED.exec(line);
  if (match === null) return null;
  const [, file = '', row = '', column = '', rest = ''] = match;
  return { place: { file, line: Number(row), column: Number(column) }, rest };
}

function withoutMiddle(line: string): string {
  if (line.length <= LINE_HEAD + LINE_TAIL) return line;
  return `${line.slice(0, LINE_HEAD)}…${line.slice(-LINE_TAIL)}`;
}

function tidy(code: string): string {
  return withoutShapes(shorten(code));
}

function shorten(code: string): string {
  return code.length <= LONGEST_CODE ? code : `${code.slice(0, LONGEST_CODE)}…`;
}
