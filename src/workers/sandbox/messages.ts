/** Checks what comes out of the sandbox. A program can send any message from its worker; none may confuse the page. */
import * as v from 'valibot';
import { MAX_LISTED_FILES, type RunEvent } from '../../protocol/run.ts';
import type { FrameEvent } from './frame.ts';

const id = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const bytes = v.instance(Uint8Array);
/** Longer than any path that the program's file system takes whole (a page shows it). */
const path = v.pipe(v.string(), v.maxLength(64 << 10));

const exitStatus = v.object({
  kind: v.picklist(['exit', 'panic', 'deadlock', 'out-of-memory', 'fatal', 'stopped', 'crashed']),
  code: v.pipe(v.number(), v.integer()),
  memoryBytes: count,
  wallMs: count,
  detail: v.exactOptional(v.string()),
});

const message = v.variant('kind', [
  v.object({ kind: v.literal('frame-ready') }),
  v.object({ kind: v.literal('worker-error'), message: v.string() }),
  v.object({ kind: v.literal('started'), id, moduleMs: count }),
  v.object({ kind: v.literal('output'), id, stream: v.picklist([1, 2]), bytes, dropped: count, t: count }),
  v.object({ kind: v.literal('observe'), id, bytes }),
  v.object({ kind: v.literal('heap'), id, bytes }),
  v.object({ kind: v.literal('goroutines'), id, bytes }),
  v.object({ kind: v.literal('input-wait'), id, waiting: v.boolean() }),
  v.object({
    kind: v.literal('files'),
    id,
    files: v.pipe(v.array(v.object({ path, bytes: count })), v.maxLength(MAX_LISTED_FILES)),
  }),
  v.object({ kind: v.literal('file'), id, path, bytes: v.nullable(bytes) }),
  v.object({ kind: v.literal('exit'), id, status: exitStatus }),
  v.object({ kind: v.literal('failed'), id, message: v.string() }),
]);

/** @returns null for anything that is not one of our messages */
export function readSandboxMessage(data: unknown): RunEvent | FrameEvent | null {
  const result = v.safeParse(message, data);
  return result.success ? result.output : null;
}
