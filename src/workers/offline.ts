/** Makes the page work without a network after the first visit. */
import type { PageRequest, ServiceWorkerNews } from '../protocol/offline.ts';

/** The first edit and run go before what may be wanted some day, ms. */
const PATIENCE_MS = 4000;

export interface OfflineOptions {
  /** Names the files to keep. */
  readonly files: (which: 'all' | 'fetched') => Promise<readonly string[]>;
  readonly savesData: boolean;
  readonly onNews: (news: ServiceWorkerNews) => void;
}

/**
 * Registers the service worker and has it keep the toolchain: all of the standard library, or, for readers who pay by
 * the byte, what they have fetched anyway. Resolves once that was asked for.
 * A browser or page without service workers (private windows, plain http) simply stays online.
 */
export async function enableOffline({ files, savesData, onNews }: OfflineOptions): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<ServiceWorkerNews>) =>
    onNews(data),
  );
  try {
    await navigator.serviceWorker.register('sw.js');
    const registration = await navigator.serviceWorker.ready;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    const urls = await files(savesData ? 'fetched' : 'all');
    registration.active?.postMessage({ kind: 'keep', urls } satisfies PageRequest);
  } catch (error) {
    onNews({ kind: 'cache-problem', problem: String(error) });
  }
}
