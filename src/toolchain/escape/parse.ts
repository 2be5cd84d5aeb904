import type {
  EscapeDecision,
  EscapeFlow,
  EscapeKind,
  EscapeReport,
  SourcePlace,
} from '../../protocol/escape.ts';
import type { SourceFile } from '../../protocol/toolchain.ts';
import { causeOf } from './cause.ts';
import { isConstant } from './code.ts';
import { Explanations, type Explanation } from './explanations.ts';
import { readCompilerLine, type CompilerLine } from './lines.ts';
import { placeKey, SourceSurroundings } from './surroundings.ts';

/** More than a page shows; a program of ten thousand lines has about as many. */
const MOST_DECISIONS = 20_000;

type DecisionLine = Extract<CompilerLine, { kind: 'decision' }>;

/**
 * Reads what `-m=2` prints about the packages made of `files`. What is not in these files is left out (`//line` comments
 * can name any), and so is what the compiler made itself: wrappers, temporaries, the slices of variadic calls.
 */
export function parseEscapes(text: string, files: readonly SourceFile[]): EscapeReport {
  const around = new SourceSurroundings(files);
  const explanations = new Explanations();
  const decided: DecisionLine[] = [];
  let cut = false;
  for (const line of text.split('\n')) {
    const read = readCompilerLine(line);
    switch (read?.kind) {
      case undefined:
        break;
      case 'heading':
        explanations.begin(read);
        break;
      case 'flow':
        explanations.addFlow(read);
        break;
      case 'step':
        explanations.addStep(read);
        break;
      case 'inlining':
        around.noteInlining(read.place, read.callee);
        break;
      case 'decision':
        if (decided.length < MOST_DECISIONS) decided.push(read);
        else cut = true;
        break;
    }
  }
  const lines = [...decided, ...unspoken(explanations, around)].filter((line) =>
    isOfTheProgram(line, around),
  );
  const decisions = lines.map((line) => decide(line, explanations, around));
  return { decisions: strongest(decisions).sort(byPlace), cut };
}

/**
 * `go f(x)` and `defer f(x)` in a loop make a function literal around the call. The compiler explains why it escapes but
 * does not list it among its decisions.
 */
function* unspoken(explanations: Explanations, around: SourceSurroundings): Iterable<DecisionLine> {
  for (const { about, name, place } of explanations.all()) {
    if (about !== 'escapes' || name !== 'func literal' || around.keywordAt(place) === null) continue;
    yield { kind: 'decision', decision: 'escapes', name, message: `${name} escapes to heap`, place };
  }
}

function isOfTheProgram({ name, place, decision }: DecisionLine, around: SourceSurroundings): boolean {
  if (!around.has(place) || around.isFunctionName(place)) return false;
  // Unnamed parameters (`~p0`), temporaries (`.autotmp_1`, `.this`), the slice that holds variadic arguments.
  return !/^(?:~p\d|\.[\w.])/.test(name) && !(name === '... argument' && decision === 'stays');
}

function decide(
  { decision: kind, name, message, place }: DecisionLine,
  explanations: Explanations,
  around: SourceSurroundings,
): EscapeDecision {
  const explanation = explanations.find(place, (candidate) => explains(candidate, kind, name));
  const flow = explanation?.flow.map((part) => placedIn(part, around)) ?? [];
  const callee = around.inlinedAt(place);
  const isResult = /^~r\d+$/.test(name);
  // What an inlined call returned is a variable of the compiler's; the program has the call.
  const written = isResult && callee !== null ? `${callee}(…)` : name.replace('... argument...', '…');
  return {
    ...place,
    kind,
    name: around.keywordAt(place) ?? written,
    message,
    inlined: isResult ? null : callee,
    constant: kind === 'escapes' && isConstant(name),
    cause: kind === 'stays' ? null : causeOf(name, place, flow, around),
    flow,
  };
}

/** Generic code of the standard library is compiled with the program: its places are none of the program's. */
function placedIn(flow: EscapeFlow, around: SourceSurroundings): EscapeFlow {
  const steps = flow.steps.map((step) =>
    step.place === null || around.has(step.place) ? step : { ...step, place: null },
  );
  return { ...flow, steps };
}

/** `append escapes to heap` is said of an explanation that has the whole call. */
function explains({ about, name }: Explanation, kind: EscapeKind, decided: string): boolean {
  if ((about === 'leaks') !== (kind === 'leaks')) return false;
  return name === decided || (decided === 'append' && name.startsWith('append('));
}

const STRENGTH: Readonly<Record<EscapeKind, number>> = { moved: 3, escapes: 2, leaks: 1, stays: 0 };

/**
 * Generic code is compiled once for each shape of its types and inlined code once for each call, so the same thing may
 * be said several times, and not always the same way: what holds for one of them is kept.
 */
function strongest(decisions: readonly EscapeDecision[]): EscapeDecision[] {
  const kept = new Map<string, EscapeDecision>();
  for (const decision of decisions) {
    const key = `${placeKey(decision)} ${decision.name}`;
    const before = kept.get(key);
    if (before === undefined || STRENGTH[decision.kind] > STRENGTH[before.kind]) kept.set(key, decision);
  }
  return [...kept.values()];
}

function byPlace(a: SourcePlace, b: SourcePlace): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
