import { beforeEach, describe, expect, it } from 'vitest';
import { AddressPanel } from './address-panel.svelte.ts';
import { FakeHistory } from './testing/fake-history.ts';
import { settle } from './testing/fakes.ts';

let history: FakeHistory;
let panel: AddressPanel<'lessons' | 'claims'>;

/** What the page makes of its address. */
function follow(): void {
  const asked = /course=(lessons|claims)/.exec(history.read())?.[1];
  panel.follow((asked ?? null) as 'lessons' | 'claims' | null);
}

beforeEach(() => {
  history = new FakeHistory();
  history.write('#example=leak&lang=fr');
  panel = new AddressPanel(history, 'course');
  history.heard = follow;
});

describe('opened by the user', () => {
  beforeEach(() => {
    panel.open('lessons');
  });

  it('has a history entry of its own, whatever it shows', () => {
    panel.open('claims');
    expect([panel.value, history.entries]).toEqual([
      'claims',
      ['#example=leak&lang=fr', '#example=leak&lang=fr&course=claims'],
    ]);
  });

  it('is closed by Back, and there again with Forward', async () => {
    await history.go(-1);
    expect([panel.value, history.read()]).toEqual([null, '#example=leak&lang=fr']);
    await history.go(1);
    expect(panel.value).toBe('lessons');
  });

  it('goes back itself when it is closed, also after Back and Forward', async () => {
    await panel.close();
    expect([panel.value, history.at]).toEqual([null, 0]);
    await history.go(1);
    await panel.close();
    expect([panel.value, history.at, history.entries.length]).toEqual([null, 0, 2]);
  });

  it('goes no further back once it is closed', async () => {
    await history.go(-1);
    await panel.close();
    expect(history.at).toBe(0);
  });

  it('leaves its entry to the program that takes its place', async () => {
    panel.leave();
    history.write('#example=churn&course=claims');
    panel.follow('claims');
    await panel.close();
    expect([panel.value, history.at, history.read()]).toEqual([null, 1, '#example=churn']);
  });
});

describe('asked for by a link', () => {
  it('is taken out of the address when it is closed', async () => {
    history.write('#course=claims&lang=zh');
    follow();
    expect(panel.value).toBe('claims');
    await panel.close();
    expect([panel.value, history.read()]).toEqual([null, '#lang=zh']);
    await settle();
    expect(history.at).toBe(0);
  });

  it('is taken out of the address when it cannot be shown', () => {
    history.write('#course=everything');
    follow();
    expect([panel.value, history.read()]).toEqual([null, '']);
  });
});
