/** What the editor loads once the page is there: one chunk. */
export * from './codemirror.ts';
export { default as EditorTools } from './EditorTools.svelte';
