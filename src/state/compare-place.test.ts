import { beforeEach, describe, expect, it } from 'vitest';
import { ComparePlace } from './compare-place.svelte.ts';
import { settle } from './testing/fakes.ts';

/** A tab's history; the page hears of moves in it a moment later, as in a browser. */
class FakeHistory {
  entries = [''];
  at = 0;
  heard: () => void = () => undefined;

  read(): string {
    return this.entries[this.at] ?? '';
  }
  write(hash: string): void {
    this.entries[this.at] = hash;
  }
  push(hash: string): void {
    this.entries = [...this.entries.slice(0, ++this.at), hash];
  }
  back(): void {
    this.go(-1);
  }
  go(by: number): void {
    this.at += by;
    setTimeout(() => this.heard());
  }
}

let history: FakeHistory;
let place: ComparePlace;
let handled: boolean[];

beforeEach(() => {
  history = new FakeHistory();
  place = new ComparePlace(history);
  handled = [];
  history.heard = () => handled.push(place.follow());
});

describe('shown by the user', () => {
  beforeEach(() => {
    history.write('#example=leak&lang=fr');
    place.show();
  });

  it('is in the address, and Back leaves it without anything else happening', async () => {
    expect([place.open, history.read()]).toEqual([true, '#example=leak&lang=fr&compare=1']);
    history.go(-1);
    await settle();
    expect([place.open, handled]).toEqual([false, [true]]);
    history.go(1);
    await settle();
    expect([place.open, handled]).toEqual([true, [true, true]]);
  });

  it('goes back itself when it is closed', async () => {
    await place.close();
    expect([place.open, history.read(), history.at]).toEqual([false, '#example=leak&lang=fr', 0]);
  });

  it('is not there for another program', async () => {
    await place.close();
    place.forget();
    history.go(1);
    await settle();
    expect([place.open, handled]).toEqual([false, [true, false]]);
  });

  it('leaves other addresses to the page', async () => {
    history.push('#example=churn');
    history.go(0);
    await settle();
    expect(handled).toEqual([false]);
  });
});

describe('asked for by a link', () => {
  it('is taken out of the address when it is closed', async () => {
    history.write('#compare=1&example=leak');
    place.openFromLink(true);
    expect(place.open).toBe(true);
    await place.close();
    expect([place.open, history.read()]).toEqual([false, '#example=leak']);
  });

  it('is taken out of the address of a program that has none', () => {
    history.write('#compare=1');
    place.openFromLink(false);
    expect([place.open, history.read()]).toEqual([false, '']);
  });
});
