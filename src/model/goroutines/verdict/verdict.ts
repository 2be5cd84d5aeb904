export type { GoroutineHint, GoroutineRule, GoroutineVerdict } from '../../../protocol/goroutine-verdict.ts';
