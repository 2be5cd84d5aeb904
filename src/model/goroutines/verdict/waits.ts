/** Kinds of waits, by the runtime's words for them (waitReasonStrings in Go's runtime2.go). */
import type { WaitView } from '../../../protocol/goroutine-views.ts';

export type WaitKind =
  | 'send'
  | 'receive'
  | 'select'
  | 'lock'
  | 'wait-group'
  | 'cond'
  | 'sleep'
  /** Input, the garbage collector, a debugger. */
  | 'other';

export function waitKind({ reason }: WaitView): WaitKind {
  if (reason.startsWith('chan send')) return 'send';
  if (reason.startsWith('chan receive')) return 'receive';
  if (reason.startsWith('select')) return 'select';
  if (reason.startsWith('sync.WaitGroup')) return 'wait-group';
  if (reason.startsWith('sync.Cond')) return 'cond';
  if (reason.startsWith('sync.') || reason.startsWith('semacquire')) return 'lock';
  return reason.startsWith('sleep') ? 'sleep' : 'other';
}

/** Waits for others to bring it something: how workers and watchers stand when there is nothing to do. */
export function waitsForInput(wait: WaitView): boolean {
  const kind = waitKind(wait);
  if (kind === 'select') return wait.cases.every(({ direction }) => direction === 'receive');
  return kind === 'receive' || kind === 'cond';
}

/** Time will end it, as far as is known: of a select that it has a timer's channel. */
export function waitsForTime(wait: WaitView): boolean {
  return wait.timer || wait.cases.some(({ object }) => object?.elementType === 'time.Time');
}

/** Numbers of what it waits for. */
export function objectsOf({ object, cases }: WaitView): readonly number[] {
  if (object !== null) return [object.id];
  return cases.flatMap((each) => (each.object === null ? [] : [each.object.id]));
}

/** The runtime sends on it when a signal comes, and that may be never. */
export function waitsForSignal({ object, cases }: WaitView): boolean {
  return [object, ...cases.map((each) => each.object)].some((each) => each?.elementType === 'os.Signal');
}
