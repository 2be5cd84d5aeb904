/** Between the page and its service worker. */

export type PageRequest = { readonly kind: 'keep'; readonly urls: readonly string[] };

export type ServiceWorkerNews =
  /** Everything asked for is there: the page works without a network. */
  | { readonly kind: 'kept' }
  /** The browser would not store a file (disk full, storage denied). The page goes on; without a network it may not. */
  | { readonly kind: 'cache-problem'; readonly problem: string };
