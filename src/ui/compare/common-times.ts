import type { RunTimes } from '../charts/time-view.ts';
import type { RunModel } from '../../model/run-model.ts';

/** One time axis for several runs: from the first start to the last end. It grows as they do. */
export function commonTimes(models: readonly RunModel[]): RunTimes {
  const begun = (): readonly RunModel[] => models.filter(({ series }) => series.length > 0);
  return {
    get startNs() {
      const starts = begun().map(({ startNs }) => startNs);
      return starts.length === 0 ? 0 : Math.min(...starts);
    },
    get endNs() {
      return Math.max(0, ...begun().map(({ endNs }) => endNs));
    },
  };
}
