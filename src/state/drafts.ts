/**
 * Keeps each tab's source over reloads and crashes.
 *
 * One record a tab in localStorage, named by an id in sessionStorage, so that two tabs never write to the same record.
 * A duplicated tab inherits sessionStorage; a Web Lock held for the life of a tab tells it that the id is taken, and
 * it goes on under a new one with a copy. A fresh tab starts from the newest record of all.
 */
import * as v from 'valibot';
import { DEFAULT_RUN_SETTINGS, runSettingsSchema } from './run-settings.ts';
import { keysOf, readJson, storeItem, type KeyValueStore, type StoreProblem } from './store.ts';

const PREFIX = 'heapscope:draft:';
const TAB_KEY = 'heapscope:tab';
/** Records of closed tabs that are kept. */
const KEPT_RECORDS = 5;

/** Drafts of earlier versions have no settings. */
const settings = v.fallback(runSettingsSchema, DEFAULT_RUN_SETTINGS);
const shelvedSchema = v.object({ text: v.string(), example: v.nullable(v.string()), settings });
const draftSchema = v.object({
  version: v.literal(1),
  text: v.string(),
  example: v.nullable(v.string()),
  /** The text is the example's own: show the example as it is shipped today. */
  untouched: v.boolean(),
  /** Code put aside, newest last. */
  shelf: v.pipe(v.array(shelvedSchema), v.readonly()),
  settings,
  /** ms since 1970. */
  savedAt: v.number(),
});

export type Draft = Readonly<v.InferOutput<typeof draftSchema>>;

export interface DraftEnvironment {
  readonly local: KeyValueStore | null;
  readonly session: KeyValueStore | null;
  /** null where Web Locks are missing (a page served without TLS). */
  readonly locks: Pick<LockManager, 'request' | 'query'> | null;
  readonly now: () => number;
  readonly newId: () => string;
}

export class Drafts {
  readonly #env: DraftEnvironment;
  readonly #key: string;
  /** What this tab should show first. */
  readonly restored: Draft | null;

  private constructor(env: DraftEnvironment, id: string, restored: Draft | null) {
    this.#env = env;
    this.#key = PREFIX + id;
    this.restored = restored;
  }

  static async open(env: DraftEnvironment): Promise<Drafts> {
    const inherited = env.session?.getItem(TAB_KEY) ?? null;
    const own = inherited === null ? null : readDraft(env.local, PREFIX + inherited);
    const id = inherited !== null && (await claim(env, inherited)) ? inherited : env.newId();
    if (id !== inherited) await claim(env, id);
    // Without sessionStorage the tab keeps its id for as long as it is not reloaded.
    storeItem(env.session, TAB_KEY, id);
    const drafts = new Drafts(env, id, own ?? newest(env.local));
    await drafts.#prune(KEPT_RECORDS);
    return drafts;
  }

  /** Writes this tab's record. When there is no room, records of closed tabs make room first. */
  async save(draft: Omit<Draft, 'version' | 'savedAt'>): Promise<StoreProblem | null> {
    const problem = this.saveNow(draft);
    if (problem !== 'full') return problem;
    await this.#prune(0);
    return this.saveNow(draft);
  }

  /** Like {@link save}, for a page about to go away: nothing that takes a turn of the event loop. */
  saveNow(draft: Omit<Draft, 'version' | 'savedAt'>): StoreProblem | null {
    const record: Draft = { version: 1, ...draft, savedAt: this.#env.now() };
    return storeItem(this.#env.local, this.#key, JSON.stringify(record));
  }

  /** Removes the oldest records of closed tabs, all but `keep`. */
  async #prune(keep: number): Promise<void> {
    const { local, locks } = this.#env;
    // Without locks nobody can say which tabs are open, and an open tab's record must not go.
    if (local === null || locks === null) return;
    const held = (await locks.query()).held ?? [];
    const open = new Set(held.map((lock) => lock.name));
    const closed = keysOf(local, PREFIX).filter((key) => key !== this.#key && !open.has(key));
    closed
      .map((key) => ({ key, savedAt: readDraft(local, key)?.savedAt ?? 0 }))
      .sort((a, b) => b.savedAt - a.savedAt)
      .slice(keep)
      .forEach(({ key }) => {
        local.removeItem(key);
      });
  }
}

/** Takes the id for as long as this tab lives; false when another open tab has it. */
function claim(env: DraftEnvironment, id: string): Promise<boolean> {
  const { locks } = env;
  if (locks === null) return Promise.resolve(true);
  return new Promise((resolve) => {
    locks
      .request(PREFIX + id, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // A lock is held until its callback's promise settles: this one never does.
        return lock === null ? undefined : new Promise<never>(() => undefined);
      })
      // Where locks are forbidden (an opaque origin), nobody else shares the storage either.
      .catch(() => {
        resolve(true);
      });
  });
}

function readDraft(store: KeyValueStore | null, key: string): Draft | null {
  const parsed = v.safeParse(draftSchema, readJson(store, key));
  return parsed.success ? parsed.output : null;
}

function newest(store: KeyValueStore | null): Draft | null {
  if (store === null) return null;
  return keysOf(store, PREFIX)
    .map((key) => readDraft(store, key))
    .filter((draft) => draft !== null)
    .reduce<Draft | null>(
      (best, draft) => (best === null || draft.savedAt > best.savedAt ? draft : best),
      null,
    );
}
