import { VIRTUAL_START_MS, VirtualClock } from '../virtual-clock.ts';

/** A virtual clock for stock Go, which does not keep virtual time itself: what has been waited is in `nanotime`, too. */
export class SelfKeepingClock extends VirtualClock {
  override nanotime(): number {
    return (this.walltimeMs() - VIRTUAL_START_MS) * 1e6 + super.nanotime() + 1;
  }
}
