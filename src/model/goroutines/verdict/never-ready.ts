/** What a goroutine that can never go on waits for: by it the sentence says what nobody can do. */
import type { GoroutineVerdict } from './verdict.ts';

export type NeverReady =
  'nil-channel' | 'empty-select' | 'send' | 'receive' | 'select' | 'wait-group' | 'cond' | 'lock';

/** The runtime's words for waits, by their beginnings. */
const BY_REASON: readonly (readonly [string, NeverReady])[] = [
  ['chan send', 'send'],
  ['chan receive', 'receive'],
  ['select', 'select'],
  ['sync.WaitGroup', 'wait-group'],
  ['sync.Cond', 'cond'],
];

export function neverReady({ reason, hint }: Pick<GoroutineVerdict, 'reason' | 'hint'>): NeverReady {
  if (hint === 'nil-channel' || hint === 'empty-select') return hint;
  return BY_REASON.find(([start]) => reason.startsWith(start))?.[1] ?? 'lock';
}
