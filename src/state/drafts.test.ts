import { describe, expect, it } from 'vitest';
import { Drafts, type Draft, type DraftEnvironment } from './drafts.ts';
import { FakeLocks, FakeStore } from './testing/fakes.ts';
import { DEFAULT_RUN_SETTINGS } from './run-settings.ts';

/** A browser with its tabs: one localStorage, one lock manager, a sessionStorage for each tab. */
class Browser {
  readonly local = new FakeStore();
  readonly locks = new FakeLocks();
  #ids = 0;
  #now = 1000;

  tab(session = new FakeStore()): DraftEnvironment {
    return {
      local: this.local,
      session,
      locks: this.locks.asManager(),
      now: () => this.#now++,
      newId: () => `tab${++this.#ids}`,
    };
  }

  close(session: FakeStore): void {
    this.locks.release(`heapscope:draft:${session.getItem('heapscope:tab') ?? ''}`);
  }
}

function draft(text: string): Omit<Draft, 'version' | 'savedAt'> {
  return { text, example: null, untouched: false, shelf: [], settings: DEFAULT_RUN_SETTINGS };
}

describe('Drafts', () => {
  it('brings a tab’s own source back after a reload', async () => {
    const browser = new Browser();
    const session = new FakeStore();
    const before = await Drafts.open(browser.tab(session));
    expect(before.restored).toBeNull();
    expect(await before.save(draft('mine'))).toBeNull();
    const other = await Drafts.open(browser.tab());
    await other.save(draft('newer, from another tab'));

    browser.close(session);
    expect((await Drafts.open(browser.tab(session))).restored?.text).toBe('mine');
  });

  it('opens the newest draft in a fresh tab, and then leaves it alone', async () => {
    const browser = new Browser();
    const first = await Drafts.open(browser.tab());
    await first.save(draft('old'));
    await first.save(draft('new'));
    const second = await Drafts.open(browser.tab());
    expect(second.restored?.text).toBe('new');
    await second.save(draft('second'));
    await first.save(draft('first'));
    const texts = [...browser.local.items.values()].map((item) => (JSON.parse(item) as Draft).text);
    expect(texts.sort()).toEqual(['first', 'second']);
  });

  it('gives a duplicated tab, which inherits sessionStorage, a record of its own', async () => {
    const browser = new Browser();
    const session = new FakeStore();
    const original = await Drafts.open(browser.tab(session));
    await original.save(draft('shared'));
    const copy = new FakeStore();
    session.items.forEach((value, key) => copy.items.set(key, value));
    const duplicate = await Drafts.open(browser.tab(copy));
    expect(duplicate.restored?.text).toBe('shared');
    await duplicate.save(draft('duplicate'));
    browser.close(session);
    expect((await Drafts.open(browser.tab(session))).restored?.text).toBe('shared');
  });

  it('keeps a few records of closed tabs and all of open ones', async () => {
    const browser = new Browser();
    const open = await Drafts.open(browser.tab());
    await open.save(draft('open and oldest'));
    for (let count = 0; count < 9; count++) {
      const session = new FakeStore();
      await (await Drafts.open(browser.tab(session))).save(draft(`closed ${count}`));
      browser.close(session);
    }
    await Drafts.open(browser.tab());
    const texts = [...browser.local.items.values()].map((item) => (JSON.parse(item) as Draft).text);
    expect(texts.sort()).toEqual([
      'closed 4',
      'closed 5',
      'closed 6',
      'closed 7',
      'closed 8',
      'open and oldest',
    ]);
  });

  it('lets records of closed tabs go when storage is full, and says so when that is not enough', async () => {
    const browser = new Browser();
    const session = new FakeStore();
    await (await Drafts.open(browser.tab(session))).save(draft('x'.repeat(500)));
    browser.close(session);
    browser.local.quota = 1000;
    const drafts = await Drafts.open(browser.tab());
    expect(await drafts.save(draft('y'.repeat(500)))).toBeNull();
    expect(await drafts.save(draft('z'.repeat(1000)))).toBe('full');
    expect((await Drafts.open(browser.tab())).restored?.text).toBe('y'.repeat(500));
  });

  it('works without storage and says so', async () => {
    const env: DraftEnvironment = {
      local: null,
      session: null,
      locks: null,
      now: () => 0,
      newId: () => 'only',
    };
    const drafts = await Drafts.open(env);
    expect(drafts.restored).toBeNull();
    expect(await drafts.save(draft('kept in memory'))).toBe('denied');
  });

  it('passes over records that are damaged or from another version', async () => {
    const browser = new Browser();
    browser.local.items.set('heapscope:draft:a', '{"version":1,"text":');
    browser.local.items.set('heapscope:draft:b', '{"version":2,"text":"later"}');
    browser.local.items.set('heapscope:draft:c', '[]');
    expect((await Drafts.open(browser.tab())).restored).toBeNull();
  });
});
