import type { MemoryImage } from '../memory-image.ts';
import { readU64 } from '../../observer/wire.ts';
import { BadRecord, type Payload } from '../../stream/record.ts';
import { RawSnapshot } from './raw-snapshot.ts';

const HEAD_BYTES = 40;
const MAX_NAME_BYTES = 256;
const decoder = new TextDecoder();

/** An empty snapshot from its first record. */
export function readHead({ arg, bytes, view }: Payload, image: MemoryImage): RawSnapshot {
  if (bytes.length < HEAD_BYTES)
    throw new BadRecord('record-size', `a snapshot's start with ${bytes.length} bytes`);
  const nameBytes = view.getUint32(32, true);
  if (HEAD_BYTES + nameBytes > bytes.length) {
    throw new BadRecord('bounds', `a snapshot's name of ${nameBytes} bytes in a record of ${bytes.length}`);
  }
  return new RawSnapshot(
    {
      id: arg,
      t: readU64(view, 0),
      reason: view.getUint32(8, true),
      flags: view.getUint32(12, true),
      heapAlloc: readU64(view, 16),
      serial: view.getUint32(24, true),
      numGC: view.getUint32(28, true),
      name: decoder.decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + Math.min(nameBytes, MAX_NAME_BYTES))),
    },
    image,
  );
}
