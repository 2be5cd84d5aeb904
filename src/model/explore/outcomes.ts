/** Puts schedules that came to the same together. */
import type { Outcome, ScheduleResult } from '../../protocol/explore.ts';
import type { GoroutineVerdict } from '../../protocol/goroutine-verdict.ts';

/** More kinds of outcome than this are counted, and not kept. */
const MAX_OUTCOMES = 1000;
/** More orders than this of one outcome are not told apart. */
const MAX_ORDERS = 10_000;

export class Outcomes {
  readonly #groups = new Map<string, { outcome: Outcome; readonly orders: Set<string> }>();
  #total = 0;
  #left = 0;

  /** Schedules so far. */
  get total(): number {
    return this.#total;
  }

  /** Schedules whose outcomes were too many to be kept. */
  get left(): number {
    return this.#left;
  }

  /** Results may come in any order of their seeds. */
  add(result: ScheduleResult): void {
    this.#total++;
    const key = keyOf(result);
    const known = this.#groups.get(key);
    if (known === undefined) {
      if (this.#groups.size === MAX_OUTCOMES) {
        this.#left++;
        return;
      }
      const outcome: Outcome = { ...result, key, count: 1, orders: 1 };
      this.#groups.set(key, { outcome, orders: new Set([result.output]) });
      return;
    }
    if (known.orders.size < MAX_ORDERS) known.orders.add(result.output);
    const { outcome } = known;
    const shown = result.seed < outcome.seed ? result : outcome;
    known.outcome = { ...shown, key, count: outcome.count + 1, orders: known.orders.size };
  }

  /** The commonest first; of equally common ones that with the lower seed. */
  list(): readonly Outcome[] {
    return [...this.#groups.values()]
      .map(({ outcome }) => outcome)
      .sort((a, b) => b.count - a.count || a.seed - b.seed);
  }
}

function keyOf({ kind, code, message, place, output, verdicts }: ScheduleResult): string {
  const at = place === null ? '' : `${place.file}:${place.line}`;
  const lines = output.split('\n').sort().join('\n');
  return JSON.stringify([kind, code, message, at, lines, verdicts.map(verdictKey).sort()]);
}

/**
 * The same for what is to be told apart. Of a suspicion neither the rule nor how many it is about: both follow from times, and those from
 * the schedule.
 */
export function verdictKey(verdict: GoroutineVerdict): string {
  const { kind, class: own, blocked, created, reason, count } = verdict;
  const places = [blocked, created].map((line) => (line === null ? '' : `${line.file}:${line.line}`));
  return [kind, own, ...places, reason, own === 'proven' ? count : ''].join('\n');
}
