import { MAX_LISTED_FILES, type WrittenFile } from '../../protocol/run.ts';
import { FileType } from './constants.ts';
import type { DirectoryInode, FileInode } from './inode.ts';

/** What a file was before the program began. */
interface Given {
  readonly path: string;
  readonly revision: number;
}

/** Tells which files a program made, changed or renamed: those that differ from what was there at the making of this. */
export class WrittenFiles {
  readonly #root: DirectoryInode;
  readonly #given = new Map<FileInode, Given>();

  constructor(root: DirectoryInode) {
    this.#root = root;
    for (const { path, inode } of regularFiles(root)) {
      this.#given.set(inode, { path, revision: inode.content.revision });
    }
  }

  /** Sorted by path; beyond {@link MAX_LISTED_FILES} the rest is left out. */
  list(): readonly WrittenFile[] {
    const written: WrittenFile[] = [];
    for (const { path, inode } of regularFiles(this.#root)) {
      const given = this.#given.get(inode);
      if (given?.path === path && given.revision === inode.content.revision) continue;
      written.push({ path, bytes: inode.content.size });
      if (written.length === MAX_LISTED_FILES) break;
    }
    return written.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

/** All below `root` but `/dev`. Links are not followed. Not recursive: a program may nest directories as deep as it likes. */
function* regularFiles(root: DirectoryInode): Generator<{ path: string; inode: FileInode }> {
  const pending: { readonly path: string; readonly directory: DirectoryInode }[] = [
    { path: '', directory: root },
  ];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const [name, inode] of at.directory.entries) {
      const path = `${at.path}/${name}`;
      if (inode.type === FileType.regular) yield { path, inode };
      else if (inode.type === FileType.directory && path !== '/dev') pending.push({ path, directory: inode });
    }
  }
}
