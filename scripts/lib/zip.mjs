/**
 * Reading zip archives with what Node has: the central directory, stored and deflated entries, zip64. Sizes and
 * CRCs are checked, so that a damaged archive is an error and never a shorter file.
 * Format: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.14–16 (ends), 4.5.3 (zip64).
 */
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { SetupError } from './errors.mjs';

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const END64_LOCATOR_BYTES = 20;
const MAX_COMMENT_BYTES = 0xffff;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
/** Smaller entries are inflated in one go: a stream per entry costs more than the work itself, bytes. */
const WHOLE_ENTRY_BYTES = 1 << 20;
const CHUNK_BYTES = 1 << 18;

/**
 * @typedef {object} ZipEntry
 * @property {string} name With forward slashes, as written in the archive: not to be trusted as a path.
 * @property {number} bytes Uncompressed.
 * @property {number} compressedBytes
 * @property {number} method
 * @property {number} crc
 * @property {number} offset Of the local header.
 */

/** An open archive. */
export class ZipFile {
  #file;

  /**
   * @param {import('node:fs/promises').FileHandle} file
   * @param {string} path
   * @param {readonly ZipEntry[]} entries
   */
  constructor(file, path, entries) {
    this.#file = file;
    this.path = path;
    this.entries = entries;
  }

  /**
   * @param {string} path
   * @returns {Promise<ZipFile>}
   */
  static async open(path) {
    const file = await open(path, 'r');
    try {
      return new ZipFile(file, path, await readDirectory(file, path));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** @returns {Promise<void>} */
  close() {
    return this.#file.close();
  }

  /**
   * The uncompressed bytes of an entry, in order; size and CRC are checked at the end.
   * @param {ZipEntry} entry
   * @returns {AsyncGenerator<Buffer, void, undefined>}
   */
  async *read(entry) {
    let bytes = 0;
    let crc = 0;
    for await (const chunk of this.#inflate(entry)) {
      bytes += chunk.length;
      if (bytes > entry.bytes) throw damaged(this.path, `${entry.name} is longer than it says`);
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (bytes !== entry.bytes) throw damaged(this.path, `${entry.name} is shorter than it says`);
    if (crc !== entry.crc) throw damaged(this.path, `${entry.name} has a wrong CRC`);
  }

  /**
   * @param {ZipEntry} entry
   * @returns {AsyncGenerator<Buffer, void, undefined>}
   */
  async *#inflate(entry) {
    if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED) {
      throw damaged(this.path, `${entry.name} uses compression method ${entry.method}`);
    }
    const start = await this.#dataOffset(entry);
    if (entry.bytes <= WHOLE_ENTRY_BYTES && entry.compressedBytes <= WHOLE_ENTRY_BYTES) {
      const data = await readExactly(this.#file, this.path, start, entry.compressedBytes);
      yield entry.method === METHOD_STORED ? data : this.#inflateWhole(entry, data);
      return;
    }
    const raw = this.#chunks(start, entry.compressedBytes);
    if (entry.method === METHOD_STORED) {
      yield* raw;
      return;
    }
    const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
    const source = Readable.from(raw, { objectMode: false });
    source.on('error', (error) => inflate.destroy(error));
    try {
      yield* source.pipe(inflate);
    } catch (error) {
      if (error instanceof SetupError) throw error;
      throw damaged(this.path, `${entry.name} cannot be inflated`, error);
    } finally {
      source.destroy();
    }
  }

  /**
   * Part of the file, piece by piece. Not the handle's own stream: that one closes the handle when it is done.
   * @param {number} start
   * @param {number} bytes
   * @returns {AsyncGenerator<Buffer, void, undefined>}
   */
  async *#chunks(start, bytes) {
    for (let done = 0; done < bytes; done += CHUNK_BYTES) {
      yield await readExactly(this.#file, this.path, start + done, Math.min(CHUNK_BYTES, bytes - done));
    }
  }

  /**
   * @param {ZipEntry} entry
   * @param {Buffer} data
   * @returns {Buffer}
   */
  #inflateWhole(entry, data) {
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.bytes) });
    } catch (error) {
      throw damaged(this.path, `${entry.name} cannot be inflated`, error);
    }
  }

  /**
   * The local header's own name and extra field may differ in length from the directory's.
   * @param {ZipEntry} entry
   * @returns {Promise<number>}
   */
  async #dataOffset(entry) {
    const header = await readExactly(this.#file, this.path, entry.offset, 30);
    if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw damaged(this.path, `${entry.name} has no header`);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {string} path
 * @returns {Promise<readonly ZipEntry[]>}
 */
async function readDirectory(file, path) {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, END_BYTES + MAX_COMMENT_BYTES + END64_LOCATOR_BYTES);
  const tail = await readExactly(file, path, size - tailBytes, tailBytes);
  let at = tail.length - END_BYTES;
  while (at >= 0 && tail.readUInt32LE(at) !== END_SIGNATURE) at--;
  if (at < 0) throw damaged(path, 'it has no directory (is it a zip archive, and complete?)');

  let count = tail.readUInt16LE(at + 10);
  let directoryBytes = tail.readUInt32LE(at + 12);
  let directoryOffset = tail.readUInt32LE(at + 16);
  const locator = at - END64_LOCATOR_BYTES;
  if (locator >= 0 && tail.readUInt32LE(locator) === END64_LOCATOR_SIGNATURE) {
    const end64 = await readExactly(file, path, readUInt53(tail, locator + 8), 56);
    if (end64.readUInt32LE(0) !== END64_SIGNATURE) throw damaged(path, 'its zip64 directory is missing');
    count = readUInt53(end64, 32);
    directoryBytes = readUInt53(end64, 40);
    directoryOffset = readUInt53(end64, 48);
  }
  if (directoryOffset + directoryBytes > size) throw damaged(path, 'its directory lies beyond its end');
  return parseDirectory(await readExactly(file, path, directoryOffset, directoryBytes), count, path);
}

/**
 * @param {Buffer} directory
 * @param {number} count
 * @param {string} path
 * @returns {readonly ZipEntry[]}
 */
function parseDirectory(directory, count, path) {
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_SIGNATURE) {
      throw damaged(path, `entry ${i + 1} of its directory is broken`);
    }
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const entry = {
      name: directory.toString('utf8', at + 46, nameEnd),
      bytes: directory.readUInt32LE(at + 24),
      compressedBytes: directory.readUInt32LE(at + 20),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      offset: directory.readUInt32LE(at + 42),
    };
    widen(entry, directory.subarray(nameEnd, extraEnd));
    entries.push(entry);
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Replaces the sizes that did not fit into 32 bits by those of the zip64 extra field.
 * @param {ZipEntry} entry
 * @param {Buffer} extra
 */
function widen(entry, extra) {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    for (const key of /** @type {const} */ (['bytes', 'compressedBytes', 'offset'])) {
      if (entry[key] !== 0xffff_ffff) continue;
      entry[key] = readUInt53(extra, field);
      field += 8;
    }
  }
}

/**
 * @param {Buffer} buffer
 * @param {number} at
 * @returns {number}
 */
function readUInt53(buffer, at) {
  const value = Number(buffer.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw new RangeError('a size in the archive is beyond 2^53');
  return value;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {string} path
 * @param {number} position
 * @param {number} bytes
 * @returns {Promise<Buffer>}
 */
async function readExactly(file, path, position, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const { bytesRead } = await file.read(buffer, filled, bytes - filled, position + filled);
    if (bytesRead === 0) throw damaged(path, 'it ends too early');
    filled += bytesRead;
  }
  return buffer;
}

/**
 * @param {string} path
 * @param {string} what
 * @param {unknown} [cause]
 * @returns {SetupError}
 */
function damaged(path, what, cause) {
  return new SetupError(`the archive ${path} is damaged: ${what}`, {
    advice: 'Delete it and run the command again; it will be downloaded anew.',
    cause,
  });
}
