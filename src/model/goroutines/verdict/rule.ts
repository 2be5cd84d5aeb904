/** What rules are given. A rule says of which members of a group it is true; those that remain go to the next one. */
import type { Group, Member } from './group.ts';
import type { RunHistory } from './history.ts';

export interface Circumstances {
  readonly history: RunHistory;
  /** All that are alive, but for main's. */
  readonly all: readonly Member[];
  /** main returned. Else the program was cut off in the midst, and main could still have used what others wait for. */
  readonly mainReturned: boolean;
}

export type Rule = (group: Group, circumstances: Circumstances) => readonly Member[];

/** No shorter time says anything about a run, ns. */
export const BLINK_NS = 1e6;

/** Half of the run, and a blink at least: so long nothing happens to what is forgotten. */
export function longNs({ lifeNs }: RunHistory): number {
  return Math.max(lifeNs / 2, BLINK_NS);
}
