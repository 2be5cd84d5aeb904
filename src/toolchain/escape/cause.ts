/**
 * What an explanation comes down to. A flow's notes go from the value outwards, and the flows end at what outlives the
 * value; so the last note of the last flow tells, together with where that flow leads.
 */
import type {
  EscapeCause,
  EscapeFlow,
  EscapeReason,
  EscapeStep,
  SourcePlace,
} from '../../protocol/escape.ts';
import { assignedTo, calleeOf } from './code.ts';

/** Of a statement that keeps a call for later. */
export type Keyword = 'go' | 'defer';

/** What the rest of the compiler's output and the source say about a place. */
export interface Surroundings {
  /** The function that was called there, where its body was put in place of the call. */
  inlinedAt(place: SourcePlace): string | null;
  /** The keyword that stands there: the compiler makes a function literal around such a call, and gives it that place. */
  keywordAt(place: SourcePlace): Keyword | null;
  /** The keyword that stands before it: there is the function literal of the program itself. */
  keywordBefore(place: SourcePlace): Keyword | null;
}

/** Notes that say all by themselves, whatever the flow leads to. */
const PLAIN: Readonly<Record<string, EscapeReason>> = {
  return: 'returned',
  send: 'sent',
  'captured by a closure': 'captured',
  'interface-converted': 'boxed',
  'key of map put': 'map-key',
  'map literal key': 'map-key',
  'map literal value': 'map-value',
  'too large for stack': 'too-large',
  'too aligned for stack': 'too-aligned',
  'zero-sized element': 'zero-sized',
  'non-constant size': 'unknown-size',
  'appended slice...': 'appended',
  'appendee slice': 'appended',
};

const ELEMENTS: ReadonlySet<string> = new Set([
  'slice-literal-element',
  'array literal element',
  'struct literal element',
]);

const ASSIGNMENTS: ReadonlySet<string> = new Set([
  'assign',
  'assign-pair',
  'assign-pair-dot-type',
  'assign-pair-mapr',
  'assign-pair-receive',
]);

const HEAP = '{heap}';
const RESULT = /^~r\d+$/;
const STORAGE = /^\{storage for (.*)\}$/s;

/**
 * @param name the variable or expression that it is about
 * @param place where that is
 */
export function causeOf(
  name: string,
  place: SourcePlace,
  flow: readonly EscapeFlow[],
  around: Surroundings,
): EscapeCause | null {
  const last = flow.at(-1);
  if (last === undefined) return null;
  const address = flow[0]?.derefs === -1 && flow[0].from === name;
  // A captured variable has two notes, and the second, `reference`, only says how.
  const step = last.steps.find(({ reason }) => reason === 'captured by a closure') ?? last.steps.at(-1);
  const found = step === undefined ? boundTo(last) : whatItSays(step, last, around);
  if (found.reason === 'other') {
    const keyword = around.keywordAt(place) ?? around.keywordBefore(place);
    if (keyword !== null) {
      return { reason: keyword === 'go' ? 'go' : 'defer-in-loop', via: '', address: false, place: null };
    }
  }
  return { ...found, address, place: step?.place ?? null };
}

type Found = Pick<EscapeCause, 'reason' | 'via'>;

function whatItSays(step: EscapeStep, { into }: EscapeFlow, around: Surroundings): Found {
  const plain = PLAIN[step.reason];
  if (plain !== undefined) return { reason: plain, via: '' };
  if (ELEMENTS.has(step.reason)) return { reason: 'element', via: step.code };
  if (step.reason === 'call parameter') return passedTo(step, around);
  if (into !== HEAP && !into.startsWith('{')) {
    return RESULT.test(into) ? { reason: 'returned', via: '' } : { reason: 'outlived', via: into };
  }
  if (into === HEAP && ASSIGNMENTS.has(step.reason)) return { reason: 'stored', via: assignedTo(step.code) };
  // `spill` is what every expression that makes something begins with.
  return { reason: 'other', via: step.reason === 'spill' ? '' : step.reason };
}

function passedTo(step: EscapeStep, around: Surroundings): Found {
  const written = calleeOf(step.code);
  if (written === 'panic') return { reason: 'panicked', via: '' };
  if (written === 'append') return { reason: 'appended', via: '' };
  // The call is one in the body of what the program calls.
  const inlined = step.place === null ? null : around.inlinedAt(step.place);
  return { reason: 'passed', via: inlined ?? written };
}

/** A flow without notes: the receiver goes into a method value. */
function boundTo({ into }: EscapeFlow): Found {
  const holder = STORAGE.exec(into)?.[1];
  return holder === undefined ? { reason: 'other', via: '' } : { reason: 'bound', via: holder };
}
