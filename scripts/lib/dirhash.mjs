import { createHash } from 'node:crypto';
import { ZipFile } from './zip.mjs';

/**
 * Go's "h1" hash of a module zip, as go.sum holds it: SHA-256 over the sorted lines "<sha256 of the file>  <name>".
 * It depends on names and contents only, not on how the archive was packed (golang.org/x/mod/sumdb/dirhash, Hash1).
 * @param {string} zipPath
 * @param {(doneBytes: number, totalBytes: number) => void} [onProgress]
 * @returns {Promise<string>} `h1:` and base64
 */
export async function hashModuleZip(zipPath, onProgress) {
  const zip = await ZipFile.open(zipPath);
  try {
    const totalBytes = zip.entries.reduce((sum, entry) => sum + entry.bytes, 0);
    let doneBytes = 0;
    /** @type {{ name: string, line: string }[]} */
    const files = [];
    for (const entry of zip.entries) {
      const hash = createHash('sha256');
      for await (const chunk of zip.read(entry)) hash.update(chunk);
      files.push({ name: entry.name, line: `${hash.digest('hex')}  ${entry.name}\n` });
      doneBytes += entry.bytes;
      onProgress?.(doneBytes, totalBytes);
    }
    // Go sorts by bytes; JavaScript's own order is by UTF-16 units.
    files.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
    const whole = createHash('sha256');
    for (const { line } of files) whole.update(line);
    return `h1:${whole.digest('base64')}`;
  } finally {
    await zip.close();
  }
}
