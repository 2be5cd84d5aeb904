/** What commonly fixes a goroutine that waits for ever. */
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import type { WaitView } from '../../../protocol/goroutine-views.ts';
import type { GoroutineHint } from './verdict.ts';
import { waitKind, waitsForTime } from './waits.ts';

/** @param innermost the innermost function of its stack outside the runtime */
export function hintOf(wait: WaitView, innermost: SourceLine | undefined): GoroutineHint {
  if (wait.reason.includes('nil chan')) return 'nil-channel';
  if (wait.reason.includes('no cases')) return 'empty-select';
  if (/^(io|net)\.\(\*pipe\)/.test(innermost?.func ?? '')) return 'close-pipe';
  if (waitsForTime(wait)) return 'stop-timer';
  switch (waitKind(wait)) {
    case 'send':
      return 'receive-all';
    case 'receive':
      return 'close';
    case 'select':
      return 'cancel';
    case 'lock':
      return 'unlock';
    case 'wait-group':
      return 'done';
    case 'cond':
      return 'wake';
    case 'sleep':
      return 'stop-timer';
    case 'other':
      return 'none';
  }
}
