/**
 * Reads of a goroutine stream only which goroutines can never go on, and where they wait. The stream is untrusted: the first record
 * that makes no sense ends the reading, and what came before counts.
 */
import { GoroutineRecordKind as Kind, WAIT_REASON_MASK } from '../../protocol/goroutine-stream.ts';
import { MAX_STUCK_GROUPS, type StuckGroup } from '../../protocol/explore.ts';
import { RECORD_HEADER_BYTES } from '../../protocol/observer.ts';
import { CodePlaces } from '../stream/code-places.ts';
import { readCode } from '../stream/read-code.ts';
import { BadRecord, type Payload } from '../stream/record.ts';

const MAX_REASON_BYTES = 256;

interface Wait {
  readonly stack: number;
  readonly reason: number;
}

export class StuckReader {
  readonly #places = new CodePlaces();
  readonly #reasons = new Map<number, string>();
  /** By goroutine: what it waits for now. */
  readonly #waits = new Map<number, Wait>();
  readonly #leaked = new Set<number>();
  #isDamaged = false;

  /** Takes whole records, in order. */
  push(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; !this.#isDamaged && at < bytes.length;) {
      const size = bytes.length - at < RECORD_HEADER_BYTES ? 0 : view.getUint16(at + 2, true);
      if (size < RECORD_HEADER_BYTES || at + size > bytes.length) {
        this.#isDamaged = true;
        return;
      }
      const from = bytes.byteOffset + at + RECORD_HEADER_BYTES;
      this.#record({
        kind: view.getUint16(at, true),
        arg: view.getUint32(at + 4, true),
        bytes: bytes.subarray(at + RECORD_HEADER_BYTES, at + size),
        view: new DataView(bytes.buffer, from, size - RECORD_HEADER_BYTES),
      });
      at += size;
    }
  }

  /** Those that the runtime has proven to be stuck. `everybody`: the program is deadlocked, so all that wait are. */
  groups(everybody: boolean): StuckGroup[] {
    const groups = new Map<string, StuckGroup>();
    for (const goroutine of everybody ? this.#waits.keys() : this.#leaked) {
      const wait = this.#waits.get(goroutine);
      if (wait === undefined) continue;
      const place = this.#places.line(this.#places.userSiteOf(wait.stack));
      const reason = this.#reasons.get(wait.reason) ?? '';
      const key = `${place.file}:${place.line} ${reason}`;
      const count = (groups.get(key)?.count ?? 0) + 1;
      if (count > 1 || groups.size < MAX_STUCK_GROUPS) groups.set(key, { ...place, reason, count });
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  }

  #record(record: Payload): void {
    try {
      this.#read(record);
    } catch (error) {
      if (!(error instanceof BadRecord || error instanceof RangeError)) throw error;
      this.#isDamaged = true;
    }
  }

  #read(record: Payload): void {
    const { kind, arg, bytes, view } = record;
    switch (kind) {
      case Kind.site:
      case Kind.pc:
      case Kind.stack:
        readCode(this.#places, record);
        return;
      case Kind.reason:
        this.#reasons.set(
          arg & WAIT_REASON_MASK,
          new TextDecoder().decode(
            bytes.subarray(8, 8 + Math.min(view.getUint32(4, true), MAX_REASON_BYTES)),
          ),
        );
        return;
      case Kind.wait:
        this.#waits.set(arg, {
          stack: view.getUint32(8, true),
          reason: view.getUint32(12, true) & WAIT_REASON_MASK,
        });
        return;
      case Kind.ready:
      case Kind.end:
        this.#waits.delete(arg);
        return;
      case Kind.leaked:
        for (let i = 0; i < arg; i++) this.#leaked.add(view.getUint32(i * 4, true));
        return;
      default:
        return; // of no interest here
    }
  }
}
