/** How the goroutines of one run are looked at: in what order, which groups are open, which one is selected. */
import {
  MAX_OPEN_SITES,
  type CreationSiteId,
  type GoroutineId,
  type LaneOrder,
  type LanesQuery,
} from '../../protocol/goroutine-views.ts';
import type { RunGoroutines } from '../../state/goroutines.svelte.ts';

/** Of more goroutines than this, groups are shown first. */
export const MANY_GOROUTINES = 60;

export class GoroutineLook {
  #grouped = $state<boolean | null>(null);
  #created = $state(0);
  #open = $state.raw<readonly CreationSiteId[]>([]);
  order = $state<LaneOrder>('stuck');
  /** null: none. */
  selected = $state.raw<GoroutineId | null>(null);

  /** As chosen; until then, when there are many. */
  get grouping(): LanesQuery['grouping'] {
    return (this.#grouped ?? this.#created > MANY_GOROUTINES) ? 'site' : 'goroutine';
  }

  /** What lanes are asked for with. */
  get arrangement(): Pick<LanesQuery, 'grouping' | 'order' | 'open'> {
    return { grouping: this.grouping, order: this.order, open: this.#open };
  }

  group(grouped: boolean): void {
    this.#grouped = grouped;
  }

  /** So many goroutines there have been. */
  noteCreated(created: number): void {
    this.#created = created;
  }

  isOpen(site: CreationSiteId): boolean {
    return this.#open.includes(site);
  }

  setOpen(site: CreationSiteId, open: boolean): void {
    const others = this.#open.filter((id) => id !== site);
    this.#open = open ? [...others, site].slice(-MAX_OPEN_SITES) : others;
  }
}

const looks = new WeakMap<RunGoroutines, GoroutineLook>();

/** The one look at a run's goroutines, which stays while the view is closed. */
export function lookOf(run: RunGoroutines): GoroutineLook {
  let look = looks.get(run);
  if (look === undefined) looks.set(run, (look = new GoroutineLook()));
  return look;
}
