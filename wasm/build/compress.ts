import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { errorCode } from '../../scripts/lib/errors.mjs';
import { cacheDir } from '../../scripts/lib/paths.mjs';
import type { BuiltFile, ServedFile } from './manifest.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/**
 * `HEAPSCOPE_QUICK=1`, for work on wasm/ itself: compress lightly. Such an artefact folder has a name of its own, so that none
 * of it reaches a site that is built without.
 */
export const isQuick = process.env['HEAPSCOPE_QUICK'] === '1';

const encoders = {
  br: (bytes: Buffer): Promise<Buffer> =>
    brotliAsync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isQuick ? 3 : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer): Promise<Buffer> =>
    gzipAsync(bytes, { level: isQuick ? constants.Z_BEST_SPEED : constants.Z_BEST_COMPRESSION }),
} as const;

/**
 * Writes `<file>.br` and `<file>.gz` beside every file that lacks them, on all cores, the largest first.
 * @param progress told bytes done and bytes in all
 * @returns the files with the sizes of both forms, in the order given
 */
export async function compressAll<File extends BuiltFile>(
  dir: string,
  files: readonly File[],
  progress: (doneBytes: number, totalBytes: number) => void,
): Promise<readonly (File & ServedFile)[]> {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const served = new Map<File, File & ServedFile>();
  const queue = [...files].sort((a, b) => b.bytes - a.bytes);
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      served.set(next, {
        ...next,
        br: await compressed(dir, next, 'br'),
        gz: await compressed(dir, next, 'gz'),
      });
      done += next.bytes;
      progress(done, total);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return files.map((file) => served.get(file) as File & ServedFile);
}

/** Makes sure that the compressed form is there and returns its size. Forms are shared by content between builds. */
async function compressed(
  dir: string,
  { file, sha256 }: BuiltFile,
  form: keyof typeof encoders,
): Promise<number> {
  const target = join(dir, `${file}.${form}`);
  const there = await fileSize(target);
  if (there !== null) return there;
  const shared = join(cacheDir(), 'compressed', `${sha256}${isQuick ? '-quick' : ''}.${form}`);
  if ((await fileSize(shared)) === null) {
    await mkdir(dirname(shared), { recursive: true });
    await writeWhole(shared, await encoders[form](await readFile(join(dir, file))));
  }
  const part = `${target}.${process.pid}.part`;
  await copyFile(shared, part);
  await rename(part, target);
  return (await stat(target)).size;
}

/** Under a name of its own until it is whole: two builds may run at once. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, path);
}

function fileSize(path: string): Promise<number | null> {
  return stat(path).then(
    (entry) => entry.size,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    },
  );
}
