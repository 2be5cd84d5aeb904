/** What the compiler decided about where values live, and why: `-m=2` of cmd/compile as data. */
import type { Diagnostic } from './toolchain.ts';

/** A place in the program's source, as the compiler counts: lines and byte columns from 1. */
export interface SourcePlace {
  /** As the program names it: `main.go`, `store/store.go`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * - `moved`: a variable that would be on the stack is on the heap;
 * - `escapes`: what an expression makes is on the heap;
 * - `leaks`: what a parameter points to may outlive the call, so callers cannot keep it on their stacks;
 * - `stays`: neither, as far as the compiler can tell.
 */
export type EscapeKind = 'moved' | 'escapes' | 'leaks' | 'stays';

/** One note of a flow: what a piece of the source does to the value. */
export interface EscapeStep {
  /** The source as the compiler writes it: `return &x`, `... argument`. */
  readonly code: string;
  /** In the compiler's words: `address-of`, `return`. */
  readonly reason: string;
  /** null: in code that the compiler made itself. */
  readonly place: SourcePlace | null;
}

/** One assignment on the way to what outlives the value. */
export interface EscapeFlow {
  /** What receives it, as the compiler writes it: `{heap}`, `p`, `~r0`, `{storage for func literal}`. */
  readonly into: string;
  readonly from: string;
  /** −1: the address of `from` flows; 0: its value; n: what n pointers lead to. */
  readonly derefs: number;
  readonly steps: readonly EscapeStep[];
}

/** What it comes down to. `via` of {@link EscapeCause} is said for each. */
export type EscapeReason =
  /** Returned, or put into a result. */
  | 'returned'
  /** `via`: the variable that lives longer. */
  | 'outlived'
  /** `via`: the left side of the assignment, not a local variable. */
  | 'stored'
  | 'sent'
  /** `via`: the function. */
  | 'passed'
  | 'appended'
  | 'panicked'
  | 'captured'
  /** Put into an interface value that escapes. */
  | 'boxed'
  /** Part of a composite literal that escapes; `via`: the literal. */
  | 'element'
  /** Receiver of a method value that escapes; `via`: the method value. */
  | 'bound'
  | 'map-key'
  | 'map-value'
  | 'too-large'
  | 'too-aligned'
  | 'zero-sized'
  | 'unknown-size'
  | 'go'
  | 'defer-in-loop'
  /** The compiler gave no more than `via`, a reason in its own words; empty: none at all. */
  | 'other';

export interface EscapeCause {
  readonly reason: EscapeReason;
  readonly via: string;
  /** Whether it is the value's address that gets there, rather than the value. */
  readonly address: boolean;
  readonly place: SourcePlace | null;
}

/** What the compiler decided about one variable or expression. */
export interface EscapeDecision extends SourcePlace {
  readonly kind: EscapeKind;
  /**
   * The variable, or the expression as the compiler writes it: `x`, `&node{...}`, `func literal`. `go` or `defer`: the
   * call of such a statement, kept with its arguments until it is made.
   */
  readonly name: string;
  /** The compiler's own line: `moved to heap: x`. */
  readonly message: string;
  /** The function whose inlined copy this is about: not what is written at this place, but what was put there. */
  readonly inlined: string | null;
  /** A constant put into an interface: it lies in the program's data, and nothing is allocated. */
  readonly constant: boolean;
  /** null: `stays`, or the compiler does not say. */
  readonly cause: EscapeCause | null;
  readonly flow: readonly EscapeFlow[];
}

/** All decisions about a program, by file, line and column. */
export interface EscapeReport {
  readonly decisions: readonly EscapeDecision[];
  /** There were more than are kept. */
  readonly cut: boolean;
}

/** Without a report where the program has mistakes. */
export type ExplainResult =
  | ({ readonly ok: true } & EscapeReport)
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
