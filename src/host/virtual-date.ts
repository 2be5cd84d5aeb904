import type { Clock } from './clock.ts';

/**
 * `Date` as a program on a virtual clock finds it: "now" is the clock's, and the local time zone is UTC wherever the page is
 * open (package time asks `new Date().getTimezoneOffset()`).
 */
export function virtualDate(clock: Clock): typeof Date {
  return class VirtualDate extends Date {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [clock.walltimeMs()] : args) as [number]));
    }

    static override now(): number {
      return clock.walltimeMs();
    }

    override getTimezoneOffset(): number {
      return 0;
    }
  } as typeof Date;
}
