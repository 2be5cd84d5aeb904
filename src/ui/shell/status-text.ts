/** What the status line says, in words. */
import type { BuildProgress } from '../../protocol/toolchain.ts';
import type { Translate } from '../../i18n/types.ts';
import type { Outcome, Phase } from '../../state/outcome.ts';
import type { WarmUpState } from '../../state/warm-up.svelte.ts';
import { problemText } from '../options/problem-text.ts';

/** How the reader's language writes words and quantities. */
export interface Wording {
  readonly t: Translate;
  readonly bytes: (bytes: number) => string;
  /** @param ms milliseconds */
  readonly duration: (ms: number) => string;
}

export interface StatusInput {
  readonly phase: Phase;
  readonly progress: BuildProgress | null;
  readonly outcome: Outcome | null;
  readonly warmUp: WarmUpState;
  /** The program waits for what the user types. */
  readonly waiting: boolean;
}

const MIB = 1024 * 1024;

export function statusText(
  wording: Wording,
  { phase, progress, outcome, warmUp, waiting }: StatusInput,
): string {
  const { t } = wording;
  switch (phase) {
    case 'idle':
      if (warmUp === 'preparing') return t('status.idleWarming');
      return warmUp === 'failed' ? t('status.idleCold') : t('status.idle');
    case 'loading':
      return progress?.kind === 'download' ? downloadText(wording, progress) : t('status.loading');
    case 'compiling':
      return progress?.kind === 'compile'
        ? t('status.compilingPackage', { package: progress.package })
        : t('status.compiling');
    case 'linking':
      return t('status.linking');
    case 'running':
      return t(waiting ? 'status.waiting' : 'status.running');
    case 'done':
    case 'failed':
    case 'stopped':
      return outcome === null ? '' : outcomeText(wording, outcome);
  }
}

function downloadText(
  { t, bytes }: Wording,
  { loadedBytes, totalBytes }: Extract<BuildProgress, { kind: 'download' }>,
): string {
  return t('status.downloading', { loaded: bytes(loadedBytes), total: bytes(totalBytes) });
}

function outcomeText(wording: Wording, outcome: Outcome): string {
  const { t } = wording;
  switch (outcome.kind) {
    case 'exit':
      return exitText(wording, outcome);
    case 'cancelled':
      return t('status.cancelled');
    case 'diagnostics':
      return t('status.diagnostics', { count: outcome.count });
    case 'asset':
      return t(`status.asset.${outcome.problem.kind}`, { file: fileName(outcome.problem.url) });
    case 'bad-options':
      return t('status.badOptions', { problem: problemText(t, outcome.problem) });
    case 'broken':
      return t('status.broken', { detail: outcome.message });
  }
}

function exitText(
  { t, bytes, duration }: Wording,
  { status, limitMiB, timeLimitS }: Extract<Outcome, { kind: 'exit' }>,
): string {
  const time = duration(status.wallMs);
  // A code is a name, not a quantity.
  const code = String(status.code);
  switch (status.kind) {
    case 'exit':
      return status.code === 0 ? t('status.finished', { time }) : t('status.exited', { time, code });
    case 'panic':
      return t('status.panic', { time, code });
    case 'deadlock':
      return t('status.deadlock', { time, code });
    case 'out-of-memory':
      return t('status.outOfMemory', { time, code, limit: bytes(limitMiB * MIB) });
    case 'fatal':
      return t('status.fatal', { time, code });
    case 'stopped':
      return t(timeLimitS === null ? 'status.stopped' : 'status.timeLimit', { time });
    case 'crashed':
      return t('status.crashed', { time, detail: status.detail ?? 'WebAssembly' });
  }
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
