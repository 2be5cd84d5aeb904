/** Checks what comes out of the sandbox. A program can send any message from its worker; none may confuse the page. */
import * as v from 'valibot';
import { MAX_LISTED_FILES, type RunEvent } from '../../protocol/run.ts';
import {
  MAX_MESSAGE_CHARS,
  MAX_OUTPUT_CHARS,
  MAX_SCHEDULE_VERDICTS,
  type ExploreEvent,
} from '../../protocol/explore.ts';
import { GOROUTINE_HINTS, GOROUTINE_RULES } from '../../protocol/goroutine-verdict.ts';
import type { FrameEvent } from './frame.ts';

const id = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const bytes = v.instance(Uint8Array);
/** Longer than any path that the program's file system takes whole (a page shows it). */
const path = v.pipe(v.string(), v.maxLength(64 << 10));

const exitKind = v.picklist(['exit', 'panic', 'deadlock', 'out-of-memory', 'fatal', 'stopped', 'crashed']);
const exitStatus = v.object({
  kind: exitKind,
  code: v.pipe(v.number(), v.integer()),
  memoryBytes: count,
  wallMs: count,
  detail: v.exactOptional(v.string()),
});

const frameMessages = [
  v.object({ kind: v.literal('frame-ready') }),
  v.object({ kind: v.literal('worker-error'), message: v.string() }),
] as const;

const message = v.variant('kind', [
  ...frameMessages,
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

/** Names in a program can be long, and lists of type arguments longer. */
const name = v.pipe(v.string(), v.maxLength(4 << 10));
const place = { func: name, file: name, line: v.pipe(count, v.integer()) };

const verdict = v.object({
  kind: v.picklist(['deadlock', 'goroutine-leak']),
  class: v.picklist(['proven', 'suspected']),
  rule: v.picklist(GOROUTINE_RULES),
  count: v.pipe(count, v.integer(), v.minValue(1)),
  blocked: v.nullable(v.object(place)),
  reason: name,
  created: v.nullable(v.object(place)),
  site: v.literal(0),
  func: name,
  hint: v.picklist(GOROUTINE_HINTS),
  goids: v.strictTuple([]),
  bytes: v.null(),
});

const exploreMessage = v.variant('kind', [
  ...frameMessages,
  v.object({
    kind: v.literal('schedule'),
    id,
    result: v.object({
      seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      kind: exitKind,
      code: v.pipe(v.number(), v.integer()),
      message: v.pipe(v.string(), v.maxLength(MAX_MESSAGE_CHARS)),
      place: v.nullable(v.object(place)),
      output: v.pipe(v.string(), v.maxLength(MAX_OUTPUT_CHARS)),
      verdicts: v.pipe(v.array(verdict), v.maxLength(MAX_SCHEDULE_VERDICTS)),
    }),
  }),
  v.object({ kind: v.literal('ready'), id }),
  v.object({ kind: v.literal('explored'), id }),
  v.object({ kind: v.literal('failed'), id, message: v.string() }),
]);

/** @returns null for anything that is not one of our messages */
export function readSandboxMessage(data: unknown): RunEvent | FrameEvent | null {
  const result = v.safeParse(message, data);
  return result.success ? result.output : null;
}

/** The same for a worker that explores. */
export function readExploreMessage(data: unknown): ExploreEvent | FrameEvent | null {
  const result = v.safeParse(exploreMessage, data);
  return result.success ? result.output : null;
}
