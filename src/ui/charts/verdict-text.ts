/** Judgements in the reader's words, each with its tone. */
import { formatBytes } from '../../base/format.ts';
import type { GoroutineGrowth } from '../../model/verdict/goroutine-growth.ts';
import type { HeapGrowth } from '../../model/verdict/heap-growth.ts';
import type { ChartStrings } from './strings.ts';

/** `bad`: something to look into; `unknown`: cannot be told yet. */
export type VerdictTone = 'bad' | 'good' | 'neutral' | 'unknown';

export interface VerdictLine {
  readonly kind: HeapGrowth['kind'] | GoroutineGrowth['kind'];
  readonly tone: VerdictTone;
  readonly text: string;
  /** A line of source worth seeing; `label` stands for it in `text`. */
  readonly place: { readonly file: string; readonly line: number; readonly label: string } | null;
}

const HEAP_TONES: Readonly<Record<HeapGrowth['kind'], VerdictTone>> = {
  rising: 'bad',
  levelled: 'neutral',
  flat: 'good',
  swings: 'neutral',
  fell: 'good',
  'too-few': 'unknown',
};

const GOROUTINE_TONES: Readonly<Record<GoroutineGrowth['kind'], VerdictTone>> = {
  growing: 'bad',
  alive: 'neutral',
  steady: 'good',
};

export function heapVerdictLine(verdict: HeapGrowth, ended: boolean, t: ChartStrings): VerdictLine {
  return {
    kind: verdict.kind,
    tone: HEAP_TONES[verdict.kind],
    text: heapText(verdict, ended, t),
    place: null,
  };
}

function heapText(verdict: HeapGrowth, ended: boolean, t: ChartStrings): string {
  if (verdict.kind === 'too-few') return t.tooFew(verdict.gcs, verdict.needed, ended);
  const bytes = (value: number): string => formatBytes(value, t.locale);
  return t[verdict.kind]({
    gcs: verdict.gcs,
    from: bytes(verdict.fromBytes),
    to: bytes(verdict.toBytes),
    low: bytes(verdict.lowBytes),
    high: bytes(verdict.highBytes),
  });
}

export function goroutineVerdictLine(verdict: GoroutineGrowth, ended: boolean, t: ChartStrings): VerdictLine {
  const { kind, site, alive, more, aliveFromSite } = verdict;
  const label = `${shortName(site.file)}:${site.line}`;
  const place = kind !== 'steady' && site.line > 0 ? { file: site.file, line: site.line, label } : null;
  const words = {
    alive,
    more,
    fromSite: aliveFromSite,
    site: place === null ? null : label,
    ended,
  };
  const text =
    kind === 'steady'
      ? t.goroutinesSteady
      : kind === 'growing'
        ? t.goroutinesGrowing(words)
        : t.goroutinesAlive(words);
  return { kind, tone: GOROUTINE_TONES[kind], text, place };
}

/** The compiler writes whole paths; the program's own files are known by their last part. */
function shortName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
