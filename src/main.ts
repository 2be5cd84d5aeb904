/** The page: makes the workers and the workspace, and shows them. */
import { goVersion } from 'virtual:heapscope-build';
import { mount } from 'svelte';
import type { OpenGoroutines } from './state/goroutine-port.ts';
import type { OpenHeap } from './state/heap-port.ts';
import { LazyToolchain } from './state/lazy-toolchain.ts';
import type { Runner } from './state/ports.ts';
import { openStore } from './state/store.ts';
import { Workspace } from './state/workspace.svelte.ts';
import App from './ui/App.svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { loadExampleProgram } from './workers/assets.ts';
import { enableOffline } from './workers/offline.ts';

/** Not `crypto.randomUUID`, which a page served without TLS does not have. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('');
}

/** Of this page with another hash; an empty one leaves no `#` behind. */
function addressOf(hash: string): string {
  return hash === '' ? location.pathname + location.search : hash;
}

/** The reader pays by the byte, where the browser tells (Network Information API). */
function savesData(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}

/** Asked for at once, beside the editor: the page is painted without waiting for the programs and lessons. */
const content = import('virtual:heapscope-examples');

/** A chunk of its own, because it carries the whole run worker; the page does not wait for it. */
let sandbox: Promise<Runner> | null = null;
function loadSandbox(): Promise<Runner> {
  sandbox ??= import('./workers/sandbox/sandbox.ts').then(
    ({ Sandbox }) => new Sandbox(),
    (error: unknown) => {
      // The next run tries again.
      sandbox = null;
      throw error;
    },
  );
  return sandbox;
}

/** A chunk of its own: whoever reads and runs an example needs no compiler at first. */
const toolchain = new LazyToolchain(async () => {
  const { ToolchainClient } = await import('./workers/toolchain-client.ts');
  return new ToolchainClient(new URL('.', document.baseURI).href);
});
/** With what a run is kept in; a worker of its own for each run that shows its heap. */
const openHeap: OpenHeap = async (listener, onDeath) => {
  const { openHeapWorker } = await import('./state/run-parts.ts');
  return openHeapWorker(listener, onDeath);
};
/** As with the heap. */
const openGoroutines: OpenGoroutines = async (listener, onDeath) => {
  const { openGoroutineWorker } = await import('./state/run-parts.ts');
  return openGoroutineWorker(listener, onDeath);
};
const workspace = new Workspace({
  examples: async () => (await content).examples,
  toolchain,
  runner: loadSandbox,
  loadPrebuilt: loadExampleProgram,
  openHeap,
  openGoroutines,
  loadExplorer: async () => (await import('./workers/sandbox/explorer-frame.ts')).startExplorerFrame,
  goVersion,
  reports: {
    open: async (file) => (await import('./workers/report-client.ts')).reportFiles.open(file),
    save: async (report, parts) =>
      (await import('./workers/report-client.ts')).reportFiles.save(report, parts),
  },
  storage: {
    local: openStore(() => localStorage),
    session: openStore(() => sessionStorage),
    locks: 'locks' in navigator ? navigator.locks : null,
    now: () => Date.now(),
    newId,
  },
  storeNews: {
    subscribe: (heard) => {
      window.addEventListener('storage', ({ key }) => {
        heard(key);
      });
    },
  },
  address: {
    read: () => location.hash,
    write: (hash) => {
      history.replaceState(null, '', addressOf(hash));
    },
    push: (hash) => {
      history.pushState(null, '', addressOf(hash));
    },
    back: () => {
      history.back();
    },
  },
  browserLanguages: navigator.languages,
  eager: !savesData(),
  keepOffline: (onNews) => {
    void enableOffline({ files: (which) => toolchain.files(which), savesData: savesData(), onNews });
  },
  now: () => performance.now(),
  onFrame: (callback) => {
    requestAnimationFrame(callback);
  },
});

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target, props: { workspace } });

addEventListener('hashchange', () => void workspace.followAddress());
addEventListener('pagehide', () => {
  workspace.flush();
});
// On phones a hidden page may be ended without another word.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') workspace.flush();
});

const warming = loadSandbox().then((runner) => {
  runner.warm();
});
await Promise.all([workspace.start(), warming]);
