/** What a goroutine waits for, in words. */
import { CASE_SEND, WaitFlags } from '../../../protocol/goroutine-stream.ts';
import {
  MAX_CASES,
  type SelectCase,
  type WaitObject,
  type WaitView,
} from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { isSleepReason } from '../store/reasons.ts';
import { WaitWord } from '../store/segment.ts';
import { ObjectKind } from '../store/wait-objects.ts';
import { lineOf } from './code.ts';

const KINDS: Readonly<Record<ObjectKind, WaitObject['kind']>> = {
  [ObjectKind.channel]: 'channel',
  [ObjectKind.lock]: 'lock',
  [ObjectKind.waitGroup]: 'wait-group',
  [ObjectKind.cond]: 'cond',
  [ObjectKind.other]: 'other',
};

/** null: number 0, or one that never came. */
export function waitObject(store: GoroutineStore, id: number): WaitObject | null {
  const { objects } = store;
  if (id === 0 || id >= objects.end) return null;
  const c = objects.columns;
  const made = c.made[id]!;
  return {
    id,
    kind: KINDS[c.kind[id]! as ObjectKind],
    address: c.address[id]!,
    elementType: objects.elementType(id),
    capacity: c.capacity[id]!,
    made,
    madeAt: lineOf(store, made),
  };
}

/** Whether a wait is a select that has cases: its object is then a list of them. */
export function isSelect(store: GoroutineStore, wait: Uint32Array): boolean {
  const reason = wait[WaitWord.reason]!;
  return (reason & WaitFlags.forever) === 0 && store.reasons.text(reason).startsWith('select');
}

/** @param wait words of a wait; null where there are none */
export function waitView(store: GoroutineStore, wait: Uint32Array): WaitView | null {
  if (wait.length === 0) return null;
  const reason = wait[WaitWord.reason]!;
  const text = store.reasons.text(reason);
  const stack = wait[WaitWord.stack]!;
  const select = isSelect(store, wait);
  const sleep = isSleepReason(text);
  const detail = wait[WaitWord.detail]!;
  const object = select || sleep ? null : waitObject(store, wait[WaitWord.object]!);
  const holder = wait[WaitWord.holder]!;
  const holderStack = wait[WaitWord.holderStack]!;
  return {
    reason: text,
    line: lineOf(store, stack),
    stack,
    object,
    fill: object?.kind === 'channel' ? detail : 0,
    cases: select ? casesOf(store, wait[WaitWord.object]!) : [],
    caseCount: select ? detail : 0,
    until: sleep ? detail * 2 ** 32 + wait[WaitWord.object]! : null,
    timer: (reason & WaitFlags.timer) !== 0,
    forever: (reason & WaitFlags.forever) !== 0,
    holder: holder === 0 ? null : { goid: holder, line: lineOf(store, holderStack), stack: holderStack },
  };
}

function casesOf(store: GoroutineStore, list: number): readonly SelectCase[] {
  const words = store.caseLists.of(list).subarray(0, MAX_CASES);
  return Array.from(words, (word) => ({
    direction: (word & CASE_SEND) === 0 ? ('receive' as const) : ('send' as const),
    object: waitObject(store, word >>> 1),
  }));
}
