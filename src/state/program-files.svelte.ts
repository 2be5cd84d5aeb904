/** The files that a run has written, as far as the page was told. */
import type { WrittenFile } from '../protocol/run.ts';
import type { RunHandle } from './ports.ts';

/** Where to ask. null before the program started. */
type Disk = Pick<RunHandle, 'listFiles' | 'readFile'>;

export class ProgramFiles {
  #disk: Disk | null = null;
  #list = $state.raw<readonly WrittenFile[]>([]);

  /** Sorted by path. */
  get list(): readonly WrittenFile[] {
    return this.#list;
  }

  attach(disk: Disk): void {
    this.#disk = disk;
  }

  /** The worker sent the list by itself. */
  note(list: readonly WrittenFile[]): void {
    this.#list = list;
  }

  /** Asks for the list as it is now. Rejects when the sandbox is gone. */
  async refresh(): Promise<void> {
    if (this.#disk !== null) this.#list = await this.#disk.listFiles();
  }

  /** A file's content as it is now; null when there is no such file any more. Rejects when the sandbox is gone. */
  async read(path: string): Promise<Uint8Array | null> {
    return this.#disk === null ? null : this.#disk.readFile(path);
  }
}
