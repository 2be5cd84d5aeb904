/** Verdicts about goroutines in English, as reports say them. The page has words of its own in the reader's language. */
import { formatBytes } from '../../../base/format.ts';
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import { isWorthSaying } from './kept.ts';
import { neverReady, type NeverReady } from './never-ready.ts';
import type { GoroutineHint, GoroutineVerdict } from './verdict.ts';

/** A sentence: how many, where they wait, where they were started, and why nothing will come of it; and one on what they keep alive. */
export function sentence(verdict: GoroutineVerdict): string {
  const { bytes, count } = verdict;
  if (!isWorthSaying(bytes)) return whatIsStuck(verdict);
  return `${whatIsStuck(verdict)} ${count === 1 ? 'It keeps' : 'They keep'} ${formatBytes(bytes)} alive.`;
}

function whatIsStuck(verdict: GoroutineVerdict): string {
  const { rule, count, func } = verdict;
  const [many, are] = count === 1 ? ['1 goroutine', 'is'] : [`${count} goroutines`, 'are'];
  const waits = count === 1 ? 'waits' : 'wait';
  const at = waitingAt(verdict);
  const started = startedAt(verdict);
  switch (rule) {
    case 'deadlock': {
      const who = func === 'runtime.main' ? 'the main goroutine' : many;
      return `Deadlock: ${who} ${waits} for ever${at}${started}.`;
    }
    case 'unreachable':
      return `${many} ${are} stuck for ever${at}${started}: ${NOBODY_CAN[neverReady(verdict)]}.`;
    case 'iterator':
      return `${count === 1 ? '1 iterator' : `${count} iterators`} of iter.Pull${started}: neither run to the end nor stopped.`;
    case 'growing':
      return `${many} were still alive at the end${at}${started}, and there were ever more of them.`;
    case 'spinning':
      return `${many} did not wait for half of the run and more${started}: ${count === 1 ? 'it polls or computes' : 'they poll or compute'} without an end.`;
    case 'long-sleep':
      return `${many} ${are} asleep far beyond the end of the program${at}${started}.`;
    case 'recurring':
      return `${many} ${count === 1 ? 'loops' : 'loop'} on a timer${at}${started}: one after another was begun, and none has ended.`;
    case 'left-behind':
      return `${many} still ${waits}${at}${started}; most that were started there have long ended.`;
    case 'abandoned':
      return `${many} ${waits}${at}${started}; what ${count === 1 ? 'it waits' : 'they wait'} for was not used for half of the run and more.`;
    case 'alive':
      return `${many} ${count === 1 ? 'was' : 'were'} alive when the program ended${at}${started}: that is normal in Go.`;
  }
}

/** What commonly fixes it; empty: there is nothing to fix. */
export const HINTS: Readonly<Record<GoroutineHint, string>> = {
  'receive-all':
    'Receive all that is sent, give the channel room for it, or select on a done channel beside the send.',
  close: 'Close the channel when nothing more will be sent, on every way out of the sender.',
  cancel:
    'Give the select a case that ends it (a done channel, ctx.Done()), and see that it is closed or cancelled.',
  unlock:
    'Unlock on every way out (defer mu.Unlock()), do not lock twice, and take several locks in one order everywhere.',
  done: 'Call Add once for each goroutine, and Done on every way out of it (defer wg.Done()).',
  wake: 'Change the state and signal under the lock, Broadcast when several wait, and wait in a loop on the state.',
  'nil-channel': 'Make the channel before it is used; a context without cancellation has a nil Done.',
  'empty-select': 'Wait on a channel that is closed at the end.',
  'close-pipe': 'Close both ends, also when an error ends the conversation early.',
  'stop-timer':
    'Stop the timer or ticker, and end the loop by a done channel: Stop does not close the channel.',
  bound: 'Bound how many are started: a pool of workers, a semaphore, or drop what there is no room for.',
  block: 'Wait on a channel, or sleep between two looks.',
  'stop-iterator': 'Defer the stop function of iter.Pull.',
  none: '',
};

/** `main.go:12`. */
function place({ file, line }: SourceLine): string {
  return `${file}:${line}`;
}

function waitingAt({ blocked, reason }: GoroutineVerdict): string {
  const why = reason === '' ? '' : ` (${reason})`;
  return blocked === null ? why : ` at ${place(blocked)}${why}`;
}

function startedAt({ created }: GoroutineVerdict): string {
  return created === null ? '' : `, started at ${place(created)} by ${created.func}`;
}

const OUT_OF_REACH = 'as nothing that still runs can reach';

const NOBODY_CAN: Readonly<Record<NeverReady, string>> = {
  'nil-channel': 'a nil channel is never ready',
  'empty-select': 'a select without cases never ends',
  send: `nobody can receive, ${OUT_OF_REACH} the channel`,
  receive: `nobody can send or close, ${OUT_OF_REACH} the channel`,
  select: `no case can ever be ready, ${OUT_OF_REACH} its channels`,
  'wait-group': `nobody can call Done, ${OUT_OF_REACH} the WaitGroup`,
  cond: `nobody can wake it, ${OUT_OF_REACH} the Cond`,
  lock: `nobody can unlock, ${OUT_OF_REACH} the lock`,
};
