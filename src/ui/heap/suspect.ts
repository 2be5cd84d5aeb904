import type { HeadlineView, Suspect } from '../../protocol/heap-views.ts';

/** What the sentence about a heap tells of; null: nothing in particular. */
export function suspectOf(view: HeadlineView | null): Suspect | null {
  if (view?.headline.kind === 'retained') return view.headline.suspect;
  return view?.headline.kind === 'held' ? view.headline.largest : null;
}
