import type { ClockKind } from '../protocol/run.ts';

/** Variables that change how a Go program behaves, and little else: all of them must fit into 8 KiB. */
const PASSED_ON = ['GODEBUG', 'GOGC', 'GOMEMLIMIT', 'GOTRACEBACK', 'TZ', 'LANG'] as const;

/**
 * What a program gets of this command's own environment. On the virtual clock the local time is UTC everywhere, so that a run
 * repeats on another machine too.
 */
export function passedOn(clock: ClockKind): Record<string, string> {
  const set = PASSED_ON.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(
    set.filter(
      (entry): entry is [(typeof PASSED_ON)[number], string] =>
        entry[1] !== undefined && !(clock === 'virtual' && entry[0] === 'TZ'),
    ),
  );
}
