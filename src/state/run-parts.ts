/** What a run is kept in: fetched beside the sandbox or with the charts, for the page's first start goes without it. */
export { RunCopies } from '../model/run-copies.ts';
export { RunGoroutines } from './goroutines.svelte.ts';
export { RunHeap } from './heap.svelte.ts';
export { RunRecord } from './run-record.svelte.ts';
export { openGoroutineWorker } from '../workers/goroutines/goroutine-client.ts';
export { openHeapWorker } from '../workers/heap/heap-client.ts';
