/** Files of the artefact folder. What the whole manifest looks like stands in src/toolchain/manifest.ts, which reads it. */
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of the artefact folder. It also exists as `<file>.br` and `<file>.gz`. */
export interface BuiltFile {
  /** Relative, with the first 12 hex digits of its SHA-256 in its name. */
  readonly file: string;
  readonly bytes: number;
  /** Hex SHA-256 of the uncompressed bytes. */
  readonly sha256: string;
}

/** A file with the sizes of its compressed forms, bytes. */
export interface ServedFile extends BuiltFile {
  readonly br: number;
  readonly gz: number;
}

export interface BuiltPackage extends BuiltFile {
  /** Import paths of what it imports itself, vendored ones under `vendor/`. */
  readonly imports: readonly string[];
}

/** Writes a built file into the artefact folder under its content's name. */
export async function addFile(
  dir: string,
  content: Uint8Array,
  stem: string,
  extension: string,
): Promise<BuiltFile> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = `${stem}.${sha256.slice(0, 12)}${extension}`;
  const target = join(dir, file);
  await mkdir(dirname(target), { recursive: true });
  // Two builds may run at once.
  const part = `${target}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, target);
  return { file, bytes: content.length, sha256 };
}
