import type { ObserveLevel } from '../../src/protocol/observer.ts';

/** The levels that are compared with `off`. */
export const OBSERVING_LEVELS: readonly ObserveLevel[] = ['live', 'objects'];
