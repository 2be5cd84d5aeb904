import type { VerdictFacts, VerdictWords } from './verdict-words.ts';

const who = ({ count, formatted }: VerdictFacts): string =>
  count === 1 ? '1 goroutine' : `${formatted} goroutines`;
const be = ({ count }: VerdictFacts, past = false): string =>
  past ? (count === 1 ? 'was' : 'were') : count === 1 ? 'is' : 'are';

function at({ hasBlocked, reason }: VerdictFacts): string {
  const because = reason === '' ? '' : ` (${reason})`;
  return hasBlocked ? ` at {blocked}${because}` : because;
}

const started = ({ hasCreated }: VerdictFacts): string =>
  hasCreated ? ', started at {created} by {by}' : ', running {func}';

export const en: VerdictWords = {
  title: 'Verdicts about goroutines',
  what: {
    deadlock: (f) => `${who(f)} ${be(f)} deadlocked${at(f)}${started(f)}.`,
    unreachable: (f) => `${who(f)} ${be(f)} stuck for ever${at(f)}${started(f)}.`,
    iterator: (f) => `${who(f)} of iter.Pull ${be(f)} left in the middle of a loop${at(f)}${started(f)}.`,
    growing: (f) =>
      `${who(f)} ${be(f)} alive, more and more in the course of the run${started(f)}${at(f) === '' ? '' : `, waiting${at(f)}`}.`,
    spinning: (f) => `${who(f)} ${be(f)} running without ever waiting${started(f)}.`,
    'long-sleep': (f) =>
      `${who(f)} ${be(f)} asleep for far longer than the program ran${at(f)}${started(f)}.`,
    recurring: (f) => `${who(f)} ${be(f)} woken by timers again and again${at(f)}${started(f)}.`,
    'left-behind': (f) =>
      `${who(f)} ${be(f)} still waiting${at(f)} while others like it have ended${started(f)}.`,
    abandoned: (f) =>
      `${who(f)} ${be(f)} waiting${at(f)} for something nobody has used for long${started(f)}.`,
    alive: (f) => `${who(f)} ${be(f, true)} alive when main returned${at(f)}${started(f)}.`,
  },
  why: {
    deadlock: 'Nobody is left to wake anybody: every goroutine waits.',
    iterator: 'Its stop function was not called.',
    growing: 'They were started early in the run and late, and are all still there.',
    spinning: 'It polls, or computes for very long.',
    'long-sleep': '',
    recurring: 'Nobody stops it.',
    'left-behind': '',
    abandoned: 'It can be reached, so it may still be used; nothing in this run did.',
    alive: 'That is normal in Go: they end with the program.',
  },
  nobody: {
    'nil-channel': '',
    'empty-select': '',
    send: 'Nobody can receive: nothing that still runs can reach the channel.',
    receive: 'Nobody can send or close: nothing that still runs can reach the channel.',
    select: 'No case can ever be ready: nothing that still runs can reach its channels.',
    'wait-group': 'Nobody can call Done: nothing that still runs can reach the WaitGroup.',
    cond: 'Nobody can signal: nothing that still runs can reach the Cond.',
    lock: 'Nobody can unlock: nothing that still runs can reach the lock.',
  },
  hint: {
    'receive-all':
      'Commonly fixed by receiving every value, by a buffer as large as the number of senders, or by a select with a context’s Done.',
    close:
      'Commonly fixed by closing the channel when nothing more is sent, or by a select with a context’s Done.',
    cancel:
      'Commonly fixed by a case for a context’s Done, and by calling its cancel function (defer cancel()).',
    unlock:
      'Commonly fixed by defer mu.Unlock() right after the lock, and by taking several locks in one order everywhere.',
    done: 'Commonly fixed by calling Add before the go statement and defer wg.Done() first in the goroutine.',
    wake: 'Commonly fixed by changing the condition under the lock and calling Signal or Broadcast afterwards.',
    'nil-channel': 'A nil channel is never ready: make it before it is used.',
    'empty-select': 'A select without cases never ends: wait for a channel or a context instead.',
    'close-pipe': 'Commonly fixed by closing both ends of the pipe (defer Close).',
    'stop-timer':
      'Commonly fixed by a select with a context’s Done beside the timer, and defer ticker.Stop().',
    bound:
      'Commonly fixed by a bound on how many run at once (a worker pool, a semaphore), and a way out for each.',
    block: 'Commonly fixed by waiting for a channel or a Cond instead of asking again and again.',
    'stop-iterator': 'Commonly fixed by defer stop() right after iter.Pull.',
    none: '',
  },
  deadlock: 'deadlock',
  keeps: (bytes, count) => `${count === 1 ? 'It keeps' : 'They keep'} ${bytes} alive.`,
  show: 'Show',
  more: (count, formatted) => (count === 1 ? '1 more verdict' : `${formatted} more verdicts`),
};
