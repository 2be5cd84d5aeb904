/** Web storage that may be forbidden, full, or missing. */

/** Why something could not be kept: the browser forbids storage, or has no room left. */
export type StoreProblem = 'denied' | 'full';

/** The part of the Web Storage interface that is used here. */
export interface KeyValueStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Opens a store; null where even touching it throws, as with cookies blocked or in an opaque origin. */
export function openStore(access: () => KeyValueStore): KeyValueStore | null {
  try {
    const store = access();
    store.getItem('heapscope:probe');
    return store;
  } catch {
    return null;
  }
}

/** Stores a value and says why not when it cannot. */
export function storeItem(store: KeyValueStore | null, key: string, value: string): StoreProblem | null {
  if (store === null) return 'denied';
  try {
    store.setItem(key, value);
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError' ? 'denied' : 'full';
  }
}

/** All keys that begin with `prefix`. */
export function keysOf(store: KeyValueStore, prefix: string): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index)).filter(
    (key): key is string => key?.startsWith(prefix) === true,
  );
}

/** JSON of an item, undefined when there is none or it is not JSON. */
export function readJson(store: KeyValueStore | null, key: string): unknown {
  const text = store?.getItem(key) ?? null;
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Written by something else, or cut short by a crash: the same as absent to every caller.
    return undefined;
  }
}
