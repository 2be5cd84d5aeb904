export { MAX_VERDICT_IDS } from '../../../protocol/goroutine-verdict.ts';
export type { GoroutineHint, GoroutineRule, GoroutineVerdict } from '../../../protocol/goroutine-verdict.ts';
