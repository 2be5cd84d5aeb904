/** Proven: the runtime's leak detection says that it can never go on. Once said it holds: what is out of reach stays there. */
import { SnapshotReason } from '../../../protocol/heap-stream.ts';
import { isIdle } from './idle.ts';
import type { Rule } from './rule.ts';

export const unreachable: Rule = (group, circumstances) => {
  const proven = group.members.filter(({ goroutine }) => goroutine.proven !== null);
  const first = proven[0];
  if (first === undefined) return [];
  // What was out of reach while main ran is no end of a program.
  const only = proven.every(({ goroutine }) => goroutine.proven?.reason === SnapshotReason.exit);
  return only && isIdle(group, circumstances) ? [] : proven;
};
