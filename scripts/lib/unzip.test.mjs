import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../testing/make-zip.mjs';
import { tempDir } from '../testing/temp-dir.mjs';
import { hashModuleZip } from './dirhash.mjs';
import { isSafeName, unzip } from './unzip.mjs';

/** Larger than what is inflated in one go, and not all zeros. */
const LARGE = Buffer.from(Array.from({ length: 1_500_000 }, (_, i) => (i * 7919) >> 5));

/** @param {Buffer} bytes */
function saved(bytes) {
  const path = join(tempDir(), 'a.zip');
  writeFileSync(path, bytes);
  return path;
}

describe('unzip', () => {
  it('writes deflated, stored, large, empty and zip64 entries as they were', async () => {
    const files = [
      { name: 'm@v1/a.txt', data: 'hello' },
      { name: 'm@v1/stored/b.txt', data: 'as it is', stored: true },
      { name: 'm@v1/large.bin', data: LARGE },
      { name: 'm@v1/large-stored.bin', data: LARGE, stored: true },
      { name: 'm@v1/empty', data: '' },
      { name: 'm@v1/deep/er/c.txt', data: 'zip64', zip64: true },
    ];
    const target = tempDir();
    /** @type {number[]} */
    const shares = [];
    const options = {
      stripPrefix: 'm@v1/',
      onProgress: (/** @type {number} */ done, /** @type {number} */ total) => shares.push(done / total),
    };
    expect(await unzip(saved(makeZip(files)), target, options)).toBe(files.length);
    for (const { name, data } of files) {
      expect(readFileSync(join(target, name.slice(5))).equals(Buffer.from(data)), name).toBe(true);
    }
    expect(shares.at(-1)).toBe(1);
  });

  it.each(['../out', 'm/../../out', '/etc/x', 'a//b', 'C:/x', 'a\\b', 'a/./b', 'a\0b'])(
    'refuses the name %j',
    async (name) => {
      expect(isSafeName(name)).toBe(false);
      const parent = tempDir();
      mkdirSync(join(parent, 'target'));
      const zip = saved(makeZip([{ name: `p/${name}`, data: 'x' }]));
      await expect(unzip(zip, join(parent, 'target'), { stripPrefix: 'p/' })).rejects.toThrow(/unsafe name/);
      expect(readdirSync(parent)).toEqual(['target']);
      expect(readdirSync(join(parent, 'target'))).toEqual([]);
    },
  );

  it('refuses an entry outside the prefix', async () => {
    const zip = saved(makeZip([{ name: 'other/a', data: 'x' }]));
    await expect(unzip(zip, tempDir(), { stripPrefix: 'p/' })).rejects.toThrow(/not below p\//);
  });

  it.each([
    [
      'a flipped byte',
      (/** @type {Buffer} */ zip) => ((zip[34] = zip.readUInt8(34) ^ 1), zip),
      /CRC|inflated/,
    ],
    ['a missing end', (/** @type {Buffer} */ zip) => zip.subarray(0, zip.length - 30), /no directory/],
    ['no zip at all', () => Buffer.from('<html>'.repeat(20)), /no directory/],
  ])('says that the archive is damaged: %s', async (_, damage, message) => {
    const zip = saved(damage(makeZip([{ name: 'a', data: 'some text', stored: true }])));
    await expect(unzip(zip, tempDir())).rejects.toThrow(message);
  });
});

describe('hashModuleZip', () => {
  it('is the hash Go writes to go.sum', async () => {
    const files = [
      { name: 'm@v1/b', data: 'bee' },
      { name: 'm@v1/Z', data: LARGE },
      { name: 'm@v1/a', data: '', stored: true },
    ];
    // Hash1 of golang.org/x/mod/sumdb/dirhash, spelled out.
    const lines = ['Z', 'a', 'b'].map((letter) => {
      const file = files.find(({ name }) => name.endsWith(letter));
      return `${createHash('sha256')
        .update(Buffer.from(file?.data ?? ''))
        .digest('hex')}  m@v1/${letter}\n`;
    });
    const expected = `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`;
    expect(await hashModuleZip(saved(makeZip(files)))).toBe(expected);
  });
});
