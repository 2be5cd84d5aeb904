/** From what each line made to marks in the editor's gutter. */
import type { LineHeat } from '../../protocol/heap-views.ts';
import { placeDiagnostics, splitSource } from '../../toolchain/source-files.ts';
import type { HeatLine } from '../editor/heat.ts';
import { lineMap } from './line-map.ts';
import { bytesText, formatCount } from './names.ts';
import type { HeapStrings } from './strings.ts';

/**
 * A bar is as long as the square root of all bytes the line made, the longest fills the gutter: a line of kilobytes is still
 * seen beside one of megabytes. Its dark part is the share that is alive.
 * @param ran the text that ran, whose lines the figures are of
 * @param text the text of the editor
 */
export function heatLines(
  heat: readonly LineHeat[],
  ran: string,
  text: string,
  t: HeapStrings,
): readonly HeatLine[] {
  const merged = mergeLines(heat, ran);
  const most = Math.max(1, ...merged.map(({ allocatedBytes }) => allocatedBytes));
  const place = lineMap(ran, text);
  return merged.flatMap(({ line, sites, ...figures }) => {
    const now = place(line);
    const { aliveBytes, allocatedBytes } = figures;
    if (now === null || allocatedBytes === 0) return [];
    const length = Math.sqrt(allocatedBytes / most);
    const alive = length * Math.min(1, aliveBytes / allocatedBytes);
    return [{ line: now, alive, collected: length - alive, sites, ...wordsOf(figures, t) }];
  });
}

type Figures = Pick<LineHeat, 'aliveBytes' | 'aliveCount' | 'allocatedBytes' | 'allocatedCount'>;

interface Merged extends Figures {
  /** Of the text that ran. */
  readonly line: number;
  readonly sites: readonly number[];
}

/** A line with a closure on it has several sites. */
function mergeLines(heat: readonly LineHeat[], ran: string): readonly Merged[] {
  const files = splitSource(ran);
  const lines = new Map<number, Merged>();
  for (const entry of [...heat].sort((a, b) => b.allocatedBytes - a.allocatedBytes)) {
    const { file, line: fileLine } = entry.site;
    const [placed] = placeDiagnostics(
      [{ code: 'type', file, line: fileLine, column: 1, message: '' }],
      files,
    );
    const line = placed?.editorLine ?? 0;
    if (line === 0) continue;
    const there = lines.get(line);
    lines.set(line, {
      line,
      sites: [...(there?.sites ?? []), entry.site.id],
      aliveBytes: (there?.aliveBytes ?? 0) + entry.aliveBytes,
      aliveCount: (there?.aliveCount ?? 0) + entry.aliveCount,
      allocatedBytes: (there?.allocatedBytes ?? 0) + entry.allocatedBytes,
      allocatedCount: (there?.allocatedCount ?? 0) + entry.allocatedCount,
    });
  }
  return [...lines.values()];
}

function wordsOf(
  { aliveBytes, aliveCount, allocatedBytes, allocatedCount }: Figures,
  t: HeapStrings,
): Pick<HeatLine, 'figures' | 'title'> {
  const figures = t.heatLine({
    alive: bytesText(aliveBytes, t),
    aliveObjects: t.objects(aliveCount, formatCount(aliveCount, t)),
    all: bytesText(allocatedBytes, t),
    allObjects: t.objects(allocatedCount, formatCount(allocatedCount, t)),
  });
  return { figures, title: `${figures} ${t.heatClick}` };
}
