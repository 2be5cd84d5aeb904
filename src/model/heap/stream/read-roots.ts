import { HeapRecordKind } from '../../../protocol/heap-stream.ts';
import { readU64 } from '../../observer/wire.ts';
import { BadRecord, rowsOf, type Payload } from '../../stream/record.ts';
import type { RawSnapshot } from './raw-snapshot.ts';

const GOROUTINE_BYTES = 32;
const MAX_TEXT_BYTES = 256;
const SYSTEM_FIELDS = 13;
const decoder = new TextDecoder();

/** Takes a record about roots, counters or the allocator. */
export function readRoots(snapshot: RawSnapshot, record: Payload): void {
  switch (record.kind) {
    case HeapRecordKind.globals:
      return snapshot.globals.append(rowsOf(record, 2));
    case HeapRecordKind.goroutine:
      return readGoroutine(snapshot, record);
    case HeapRecordKind.frames:
      ofGoroutine(snapshot, record);
      return snapshot.frames.append(rowsOf(record, 4));
    case HeapRecordKind.stackRoots:
      ofGoroutine(snapshot, record);
      return snapshot.stackRoots.append(rowsOf(record, 6));
    case HeapRecordKind.specials:
      return snapshot.specials.append(rowsOf(record, 4));
    case HeapRecordKind.counters:
      return readCounters(snapshot, record);
    default:
      return readAllocator(snapshot, record);
  }
}

function ofGoroutine(snapshot: RawSnapshot, { kind }: Payload): void {
  if (snapshot.goroutines.length === 0)
    throw new BadRecord('order', `a record of kind ${kind} before any goroutine`);
}

function readGoroutine(snapshot: RawSnapshot, { bytes, view }: Payload): void {
  if (bytes.length < GOROUTINE_BYTES)
    throw new BadRecord('record-size', `a goroutine with ${bytes.length} bytes`);
  const textBytes = view.getUint32(28, true);
  if (GOROUTINE_BYTES + textBytes > bytes.length) {
    throw new BadRecord('bounds', `a wait reason of ${textBytes} bytes in a record of ${bytes.length}`);
  }
  snapshot.goroutines.push({
    goid: readU64(view, 0),
    g: view.getUint32(8, true),
    flags: view.getUint32(12, true),
    createdPc: view.getUint32(16, true),
    waitReason: decoder.decode(bytes.subarray(32, 32 + Math.min(textBytes, MAX_TEXT_BYTES))),
    firstFrame: snapshot.frames.length,
    firstRoot: snapshot.stackRoots.length,
  });
}

function readCounters(snapshot: RawSnapshot, record: Payload): void {
  rowsOf(record, 6); // checks the length
  for (let row = 0; row < record.arg; row++) {
    const at = row * 24;
    snapshot.counters.set(record.view.getUint32(at, true), {
      count: readU64(record.view, at + 8),
      bytes: readU64(record.view, at + 16),
    });
  }
}

function readAllocator(snapshot: RawSnapshot, { bytes, view }: Payload): void {
  if (bytes.length < SYSTEM_FIELDS * 8)
    throw new BadRecord('record-size', `allocator figures in ${bytes.length} bytes`);
  const field = (index: number): number => readU64(view, index * 8);
  snapshot.system = {
    heapInUse: field(0),
    heapFree: field(1),
    heapReleased: field(2),
    stackInUse: field(3),
    spanSys: field(4),
    cacheSys: field(5),
    gcSys: field(6),
    otherSys: field(7),
    observer: field(8),
    sys: field(9),
    totalAlloc: field(10),
    mallocs: field(11),
    frees: field(12),
  };
}
