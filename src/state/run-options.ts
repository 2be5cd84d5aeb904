/** From settings as typed to what a run is asked for, or to the first thing that is wrong with them. */
import type { ClockKind, ClockSpeed, ScheduleKind } from '../protocol/run.ts';
import { splitArgs } from './args.ts';
import type { RunSettings } from './run-settings.ts';

/** A field of the settings that was not understood. */
export type OptionProblem =
  | { readonly field: 'args' }
  | { readonly field: 'seed' }
  /** 1-based line of the environment. */
  | { readonly field: 'env'; readonly line: number }
  | { readonly field: 'gogc' }
  | { readonly field: 'gomemlimit' }
  | { readonly field: 'godebug' }
  /** `missing`: none was chosen since the page was loaded; else what the browser said when reading it. */
  | { readonly field: 'stdinFile'; readonly detail: 'missing' | (string & {}) };

export type OptionField = OptionProblem['field'];

/** The part of a run's request that the settings decide, standard input aside. */
export interface RunOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly clock: ClockKind;
  readonly speed: ClockSpeed;
  readonly seed: number | null;
  readonly schedule: ScheduleKind;
}

/** On the virtual clock a run is repeatable unless asked otherwise: without a seed it has this one. */
export const DEFAULT_VIRTUAL_SEED = 1;

/** The value of GOGC, a percentage or `off`. */
const GOGC = /^(?:off|\d{1,9})$/;
/** The value of GOMEMLIMIT: bytes, or a number with a unit (runtime/debug.SetMemoryLimit). */
const GOMEMLIMIT = /^(?:off|\d{1,18}(?:B|[KMGT]iB)?)$/;
const GODEBUG = /^[A-Za-z0-9_]+=[^,=\s]*(?:,[A-Za-z0-9_]+=[^,=\s]*)*$/;
const SEED = /^\d{1,16}$/;

/** All that is wrong, in the order of the form. */
export function optionProblems(settings: RunSettings): readonly OptionProblem[] {
  const problems: OptionProblem[] = [];
  if (!splitArgs(settings.args).ok) problems.push({ field: 'args' });
  if (seedOf(settings) === undefined) problems.push({ field: 'seed' });
  const env = readEnv(settings.env);
  if (!env.ok) problems.push({ field: 'env', line: env.line });
  const go = [
    ['gogc', GOGC],
    ['gomemlimit', GOMEMLIMIT],
    ['godebug', GODEBUG],
  ] as const;
  for (const [field, pattern] of go) {
    const value = settings[field].trim();
    if (value !== '' && !pattern.test(value)) problems.push({ field });
  }
  return problems;
}

/** What the settings ask for. Settings that {@link optionProblems} faults give what can be made of them. */
export function runOptions(settings: RunSettings): RunOptions {
  const args = splitArgs(settings.args);
  const env = readEnv(settings.env);
  const go: Record<string, string> = {};
  for (const field of ['gogc', 'gomemlimit', 'godebug'] as const) {
    const value = settings[field].trim();
    if (value !== '') go[field.toUpperCase()] = value;
  }
  return {
    args: args.ok ? args.args : [],
    env: { ...(env.ok ? env.env : {}), ...go },
    clock: settings.clock,
    speed: settings.speed,
    seed: seedOf(settings) ?? null,
    // Elsewhere it would be another order each time.
    schedule: settings.clock === 'virtual' ? settings.schedule : 'usual',
  };
}

/** The seed of a run; null: really random; undefined: not a number that can be used. */
export function seedOf({ seed, clock }: Pick<RunSettings, 'seed' | 'clock'>): number | null | undefined {
  const typed = seed.trim();
  if (typed === '') return clock === 'virtual' ? DEFAULT_VIRTUAL_SEED : null;
  const value = Number(typed);
  return SEED.test(typed) && Number.isSafeInteger(value) ? value : undefined;
}

type EnvResult =
  | { readonly ok: true; readonly env: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly line: number };

/** Reads `NAME=value` lines; blank ones are skipped, of two with one name the later counts. Values are not unquoted. */
function readEnv(text: string): EnvResult {
  const env = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parts = /^\s*([^\s=\0]+)=([^\0]*)$/.exec(line);
    if (parts === null) return { ok: false, line: index + 1 };
    env.set(parts[1] ?? '', parts[2] ?? '');
  }
  return { ok: true, env: Object.fromEntries(env) };
}
