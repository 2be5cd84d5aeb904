/** Which run options are not as usual: shown beside Run, so that nobody is surprised by what they set once. */
import type { Translate } from '../../i18n/types.ts';
import { runOptions } from '../../state/run-options.ts';
import type { RunSettings } from '../../state/run-settings.ts';
import { MEMORY_MIB } from '../../state/preferences.svelte.ts';
import type { RunLimits } from '../../state/run-limits.ts';

export interface UnusualWording {
  readonly t: Translate;
  readonly bytes: (bytes: number) => string;
  /** @param ms milliseconds */
  readonly duration: (ms: number) => string;
}

const MIB = 1024 * 1024;
/** Variables that are told with their value. */
const TOLD = new Set(['GOGC', 'GOMEMLIMIT', 'GODEBUG']);

/** One short phrase each, those that change most first. */
export function unusualOptions(
  { t, bytes, duration }: UnusualWording,
  settings: RunSettings,
  limits: RunLimits,
): readonly string[] {
  const { memoryMiB, timeLimitS, observe, snapshotsAtGC } = limits;
  const list: string[] = [];
  if (settings.clock === 'virtual') list.push(t('mode.virtual'));
  if (settings.seed.trim() !== '') list.push(t('mode.seed', { seed: settings.seed.trim() }));
  if (settings.clock === 'virtual' && settings.schedule === 'random') list.push(t('mode.schedule'));
  if (settings.args.trim() !== '') list.push(t('mode.args'));
  const { stdin } = settings;
  if (stdin !== 'typed') list.push(t(`mode.stdin.${stdin}`));
  const variables = Object.entries(runOptions(settings).env);
  for (const [name, value] of variables) if (TOLD.has(name)) list.push(`${name}=${value}`);
  const others = variables.filter(([name]) => !TOLD.has(name)).length;
  if (others > 0) list.push(t('mode.env', { count: others }));
  if (observe !== 'objects') list.push(t(`mode.observe.${observe}`));
  else if (snapshotsAtGC !== 'growth' && snapshotsAtGC !== 'none') list.push(t('mode.snapshots'));
  if (memoryMiB !== MEMORY_MIB.default) list.push(t('mode.memory', { limit: bytes(memoryMiB * MIB) }));
  if (timeLimitS !== null) list.push(t('mode.timeLimit', { time: duration(timeLimitS * 1000) }));
  return list;
}
