/** The sentence about a heap as plain text, for where nothing in it can be pressed. */
import type { HeadlineView, PathView, Suspect } from '../../protocol/heap-views.ts';
import { bytesText, formatCount, lineText, shareText } from './names.ts';
import { briefSteps, briefStepText } from './path-text.ts';
import type { HeapStrings } from './strings.ts';
import { suspectOf } from './suspect.ts';
import { pieces } from './template.ts';

export function headlineText(view: HeadlineView, t: HeapStrings): string {
  const suspect = suspectOf(view);
  if (suspect !== null)
    return suspectText(suspect, view.headline.kind === 'retained' ? t.retained : t.held, t);
  if (view.headline.kind === 'empty') return t.nothingAlive;
  const objects = t.objects(view.aliveObjects, formatCount(view.aliveObjects, t));
  return t.spread(bytesText(view.aliveBytes, t), objects, false);
}

function suspectText(suspect: Suspect, words: HeapStrings['held'], t: HeapStrings): string {
  const { site } = suspect;
  const place = site === null ? '' : lineText(site);
  const slots: Readonly<Record<string, string>> = {
    path: pathText(suspect.path, t),
    place,
    bytes: bytesText(suspect.retained, t),
    share: shareText(suspect.share, t),
  };
  return pieces(place === '' ? words.plain : words.made)
    .map((piece) => ('text' in piece ? piece.text : (slots[piece.slot] ?? '')))
    .join('');
}

function pathText(path: PathView, t: HeapStrings): string {
  return briefSteps(path)
    .map((step) => (step === null ? '…' : briefStepText(step, t)))
    .join(' → ');
}
