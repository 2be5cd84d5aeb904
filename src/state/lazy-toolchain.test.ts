import { expect, it } from 'vitest';
import { LazyToolchain, type InspectableToolchain } from './lazy-toolchain.ts';
import { FakeToolchain, settle } from './testing/fakes.ts';

class Inspectable extends FakeToolchain implements InspectableToolchain {
  files(which: 'all' | 'fetched'): Promise<readonly string[]> {
    return Promise.resolve([which]);
  }
}

const source = [{ name: 'main.go', text: '' }];

it('loads once, when it is first needed', async () => {
  const real = new Inspectable();
  let loads = 0;
  const lazy = new LazyToolchain(() => {
    loads++;
    return Promise.resolve(real);
  });
  expect(loads).toBe(0);
  await Promise.all([lazy.prepare(source), lazy.prepare(source)]);
  const explained = lazy.explain(source);
  await settle();
  real.explanations[0]?.result.resolve({ ok: true, decisions: [], cut: false });
  expect(await explained).toEqual({ ok: true, decisions: [], cut: false });
  expect([loads, real.prepared.length, await lazy.files('all')]).toEqual([1, 2, ['all']]);
});

it('tries again after a failure', async () => {
  let online = false;
  const lazy = new LazyToolchain(() =>
    online ? Promise.resolve(new Inspectable()) : Promise.reject(new Error('no network')),
  );
  await expect(lazy.files('all')).rejects.toThrow('no network');
  online = true;
  expect(await lazy.files('fetched')).toEqual(['fetched']);
});

it('does not begin a build that was aborted while the code was on its way', async () => {
  const real = new Inspectable();
  const lazy = new LazyToolchain(() => Promise.resolve(real));
  const abort = new AbortController();
  const build = lazy.build(source, { signal: abort.signal });
  abort.abort();
  await expect(build).rejects.toMatchObject({ name: 'AbortError' });
  await settle();
  expect(real.builds).toEqual([]);
});
