export { RunModel } from './run-model.ts';
export { buildReport, type ReportOptions } from './report.ts';
export { judgeHeapGrowth, type HeapGrowth } from './verdict/heap-growth.ts';
export { judgeGoroutines, type GoroutineGrowth } from './verdict/goroutine-growth.ts';
export { OutputLog, type OutputLine, type OutputLimits } from './output/output-log.ts';
export type { OutputSpan } from './output/line-builder.ts';
export type { AnsiColor, TextStyle } from './output/style.ts';
export type { DecodeProblem } from './observer/decoder.ts';
export type { Site } from './observer/sites.ts';
