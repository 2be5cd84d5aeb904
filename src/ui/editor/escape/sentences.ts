/** What the compiler decided, as a sentence for somebody who learns Go. */
import type { TranslateEscape } from '../../../i18n/escape/types.ts';
import type { EscapeDecision, EscapeStep, SourcePlace } from '../../../protocol/escape.ts';
import { clauseFor, STEP_WORDS } from './reasons.ts';

export interface EscapeWording {
  readonly t: TranslateEscape;
  /** How to name a place in a program of several files: its line alone, or with the file. */
  readonly isElsewhere: (file: string) => boolean;
}

/** `x moves to the heap, because its address is returned at line 12`. */
export function sentence(decision: EscapeDecision, wording: EscapeWording): string {
  const { t } = wording;
  const why = decision.constant ? null : because(decision, wording);
  const what = whatHappens(decision, t);
  const whole = why === null ? what : t('because', { what, why });
  return decision.inlined === null ? whole : t('inlined', { callee: decision.inlined, what: whole });
}

/** Names of the compiler's own, in words; the program's as they are. */
export function nameInWords(name: string, t: TranslateEscape): string {
  const stored = /^\{storage for (.*)\}$/s.exec(name)?.[1] ?? name;
  if (stored === 'func literal') return t('name.funcLiteral');
  if (stored === 'append') return t('name.append');
  if (stored === '{heap}') return t('name.heap');
  if (stored === '... argument') return t('name.arguments');
  if (/^~r\d+$/.test(stored)) return t('name.result');
  if (stored === '{temp}' || stored.startsWith('.autotmp_')) return t('name.temporary');
  return stored;
}

/** A reason in words; null: not one that we know, to be shown as the compiler says it. */
export function reasonInWords({ reason }: EscapeStep, t: TranslateEscape): string | null {
  const key = Object.hasOwn(STEP_WORDS, reason) ? STEP_WORDS[reason] : undefined;
  return key === undefined ? null : plain(t, key);
}

/** `line 12`, or `store.go:12`. */
export function placeInWords({ file, line }: SourcePlace, { t, isElsewhere }: EscapeWording): string {
  // A line's number is its name, not a quantity.
  return isElsewhere(file) ? `${file}:${line}` : t('toLine', { line: String(line) });
}

function whatHappens({ kind, name, constant, cause }: EscapeDecision, t: TranslateEscape): string {
  const words = { name: nameInWords(name, t) };
  if (constant) return t('constant', words);
  switch (kind) {
    case 'moved':
      return t('moved', words);
    case 'leaks':
      return t('leaks', words);
    case 'escapes':
      if (cause?.reason === 'go' && name === 'go') return t('go');
      if (cause?.reason === 'defer-in-loop' && name === 'defer') return t('defer');
      if (makesSomething(name)) return t('made', words);
      return isIdentifier(name) ? t('copied', words) : t('value', words);
    case 'stays':
      if (!makesSomething(name)) return isIdentifier(name) ? t('parameter', words) : t('stays', words);
      return outgrowsStack(name) ? t('grows', words) : t('stays', words);
  }
}

function because({ cause, file, line }: EscapeDecision, { t, isElsewhere }: EscapeWording): string | null {
  if (cause === null || (cause.reason === 'other' && cause.via === '')) return null;
  const { place } = cause;
  let where = '';
  if (place !== null && place.file !== file && isElsewhere(place.file)) {
    where = t('where.file', { file: place.file, line: String(place.line) });
  } else if (place !== null && place.line !== line) where = t('where.line', { line: String(place.line) });
  const via = nameInWords(cause.via, t);
  return plain(t, clauseFor(cause.reason, cause.address), { via, where });
}

/** The one place where a key is not known before the program runs, and so neither is what it needs. */
function plain(
  t: TranslateEscape,
  key: Parameters<TranslateEscape>[0],
  values: Readonly<Record<string, string>> = {},
): string {
  return (t as (key: string, values: Readonly<Record<string, string>>) => string)(key, values);
}

function isIdentifier(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}

/** Whether an expression makes memory by what it says, rather than by being put into an interface. */
export function makesSomething(name: string): boolean {
  return /^(?:func literal|append|new\(|make\(|&|\[[^\]]*\]|map\[|string\(|\(\[\](?:byte|rune)\)\()|\}$/.test(
    name,
  );
}

/** What the compiler places on the stack only as far as it is small there: see walkMakeSlice in internal/walk. */
function outgrowsStack(name: string): boolean {
  if (name === 'append' || /^(?:map\[|make\(map\[)/.test(name)) return true;
  const capacity = /^make\(\[\].*, ([^,]+)\)$/s.exec(name)?.[1];
  return capacity !== undefined && !/^\d+$/.test(capacity);
}
