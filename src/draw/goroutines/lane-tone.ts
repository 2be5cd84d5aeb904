/** What the colour of a stretch of a goroutine's life says. */

/** `runnable`: waits for its turn; `stuck`: waits for what can never come; the other four wait. */
export const LANE_TONES = ['running', 'runnable', 'channel', 'lock', 'time', 'other', 'stuck'] as const;
export type LaneTone = (typeof LANE_TONES)[number];

/** The runtime's words for waits (waitReasonStrings in runtime/runtime2.go) that are not `other`. */
const TONE_OF_REASON: Readonly<Record<string, LaneTone>> = {
  'chan receive': 'channel',
  'chan send': 'channel',
  'chan receive (nil chan)': 'channel',
  'chan send (nil chan)': 'channel',
  'chan receive (synctest)': 'channel',
  'chan send (synctest)': 'channel',
  select: 'channel',
  'select (synctest)': 'channel',
  'select (no cases)': 'channel',
  semacquire: 'lock',
  'sync.Cond.Wait': 'lock',
  'sync.Mutex.Lock': 'lock',
  'sync.RWMutex.RLock': 'lock',
  'sync.RWMutex.Lock': 'lock',
  'sync.WaitGroup.Wait': 'lock',
  'sync.WaitGroup.Wait (synctest)': 'lock',
  sleep: 'time',
};

export function isWait(tone: LaneTone): boolean {
  return tone !== 'running' && tone !== 'runnable';
}

/** The tone of a wait by the runtime's word for it, `chan receive`. */
export function toneOfReason(reason: string): LaneTone {
  return Object.hasOwn(TONE_OF_REASON, reason) ? TONE_OF_REASON[reason]! : 'other';
}
