import { crc32, deflateRawSync } from 'node:zlib';

/**
 * Builds a zip archive for tests.
 * @param {readonly { name: string, data: string | Uint8Array, stored?: boolean, zip64?: boolean }[]} files
 * @returns {Buffer}
 */
export function makeZip(files) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const { name, data, stored = false, zip64 = false } of files) {
    const plain = Buffer.from(data);
    const packed = stored ? plain : deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(nameBytes.length, 26);
    bodies.push(local, nameBytes, packed);

    const extra = Buffer.alloc(zip64 ? 28 : 0);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(stored ? 0 : 8, 10);
    record.writeUInt32LE(crc32(plain), 16);
    record.writeUInt32LE(zip64 ? 0xffff_ffff : packed.length, 20);
    record.writeUInt32LE(zip64 ? 0xffff_ffff : plain.length, 24);
    record.writeUInt16LE(nameBytes.length, 28);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(zip64 ? 0xffff_ffff : offset, 42);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(plain.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    directory.push(record, nameBytes, extra);
    offset += 30 + nameBytes.length + packed.length;
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
