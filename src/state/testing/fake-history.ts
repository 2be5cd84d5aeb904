import type { AddressBar } from '../address.ts';
import { settle } from './fakes.ts';

/** A tab's history; the page hears of moves in it a moment later, as in a browser. */
export class FakeHistory implements AddressBar {
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
    void this.go(-1);
  }

  /** As the browser's Back and Forward; resolves when the page has heard of it. */
  async go(by: number): Promise<void> {
    this.at += by;
    setTimeout(() => {
      this.heard();
    });
    await settle();
  }
}
