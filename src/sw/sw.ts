/**
 * The service worker: after the first visit the page works without a network. Content-hashed files come from the cache
 * when they are there; the page itself comes from the network when it can, so that a new version shows at once.
 */

import type { PageRequest, ServiceWorkerNews } from '../protocol/offline.ts';

declare const __SHELL__: readonly string[];
declare const __VERSION__: string;

const scope = self as unknown as ServiceWorkerGlobalScope;
const root = new URL(scope.registration.scope);

/** What the page needs to open; a cache a version. */
const SHELL_CACHE = `heapscope-shell-${__VERSION__}`;
/** Toolchain and programs. Their names hold their hashes, so that all versions share one cache. */
const FILES_CACHE = 'heapscope-files';

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL_CACHE)
      .then((cache) => cache.addAll(__SHELL__.map((file) => new URL(file, root).href)))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOldShells().then(() => scope.clients.claim()));
});

async function removeOldShells(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('heapscope-shell-') && name !== SHELL_CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== root.origin || !url.pathname.startsWith(root.pathname))
    return;
  const path = url.pathname.slice(root.pathname.length);
  if (request.mode === 'navigate') event.respondWith(networkFirst(event));
  else if (/^(toolchain|programs)\//.test(path)) event.respondWith(cacheFirst(request, FILES_CACHE));
  else if (path.startsWith('assets/')) event.respondWith(cacheFirst(request, SHELL_CACHE));
});

async function networkFirst(event: FetchEvent): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch (error) {
    const cached = await caches.match(root.href, { ignoreSearch: true });
    if (cached) return cached;
    throw error;
  }
}

async function cacheFirst(request: Request, cacheName: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const cached = await cache.match(request.url);
  if (cached) return cached;
  const response = await fetch(request);
  if (response.ok && response.status === 200) {
    // A full disk must not keep the page from its file: it is told, and goes on.
    cache
      .put(request.url, response.clone())
      .catch((error: unknown) => tellClients({ kind: 'cache-problem', problem: String(error) }));
  }
  return response;
}

async function tellClients(message: ServiceWorkerNews): Promise<void> {
  for (const client of await scope.clients.matchAll()) client.postMessage(message);
}

/** The page names files that it will want without a network. Those that are missing are fetched, a few at a time. */
scope.addEventListener('message', (event) => {
  const { urls } = event.data as PageRequest;
  event.waitUntil(keep(urls));
});

async function keep(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(FILES_CACHE);
  const queue = [...urls];
  const worker = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      if (await cache.match(url)) continue;
      const response = await fetch(url, { cache: 'force-cache', priority: 'low' });
      if (response.ok) await cache.put(url, response);
    }
  };
  try {
    await Promise.all([worker(), worker(), worker()]);
    await tellClients({ kind: 'kept' });
  } catch (error) {
    await tellClients({ kind: 'cache-problem', problem: String(error) });
  }
}
