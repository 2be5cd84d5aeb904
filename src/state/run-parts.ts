/** What a run is kept in: a chunk of its own, fetched beside the sandbox, for the page's first start goes without it. */
export { RunCopies } from './run-copies.ts';
export { RunHeap } from './heap.svelte.ts';
export { RunRecord } from './run-record.svelte.ts';
