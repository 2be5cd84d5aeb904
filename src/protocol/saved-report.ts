/**
 * A report as a file that the page can open again: the report, and the streams of records that its pictures are made of. Such a file comes from
 * anywhere, so everything is bounded before work is done on it: the text before it is parsed, streams before and while they are
 * inflated.
 */
import * as v from 'valibot';
import { concatBytes } from '../base/bytes.ts';
import { gzip } from '../base/gzip.ts';
import { err, ok, type Result } from '../base/result.ts';
import { observeLevelNumber, type ObserveLevel } from './observer.ts';
import { REPORT_SCHEMA, type Report } from './report.ts';
import { MAX_SOURCE_BYTES } from './share.ts';
import { NO_SYMBOLS, type ProgramSymbols } from './symbols.ts';

/** What the records of a run are, as they came; see docs/observer.md, docs/heap-stream.md and docs/goroutine-stream.md. */
export interface SavedStreams {
  readonly observer: Uint8Array;
  /** Empty below level `objects`. */
  readonly heap: Uint8Array;
  /** null: not in the file, which is older than this stream, or of a run whose stream was too long to be kept. */
  readonly goroutines: Uint8Array | null;
}

/** What a run can be drawn from again, before it is packed. */
export interface SavedParts {
  /** As they came. */
  readonly observer: Blob;
  readonly heap: Blob;
  /** null: it is too long to be kept; all else is. */
  readonly goroutines: Blob | null;
  readonly symbols: ProgramSymbols;
  /** The text that ran. */
  readonly source: string;
}

/** In the file: gzip in base64. */
export interface PackedStreams {
  readonly observer: string;
  readonly heap: string;
  readonly goroutines?: string;
}

export interface SavedReport extends Report {
  readonly streams?: PackedStreams;
  readonly symbols?: ProgramSymbols;
  readonly source?: string;
}

export interface OpenedReport {
  /** How the program ended and what it ran on; all else comes from the streams. */
  readonly about: Pick<Report, 'go' | 'exit' | 'observe' | 'clock'>;
  /** null: the report was saved without them and cannot be drawn. */
  readonly streams: SavedStreams | null;
  readonly symbols: ProgramSymbols;
  /** The text that ran, one Go file or a txtar archive; empty: not saved with it. */
  readonly source: string;
}

/**
 * Why a file is refused: longer than allowed (itself or unpacked); no JSON; JSON but no report of this schema (`path`: where); streams that are
 * no base64 or no gzip.
 */
export interface SavedReportProblem {
  readonly kind: 'too-large' | 'json' | 'schema' | 'base64' | 'gzip';
  /** In English, for the console. */
  readonly detail: string;
}

/** Characters of a file. */
export const MAX_REPORT_CHARS = 256 * 1024 * 1024;
/** Bytes of a stream, unpacked. */
export const MAX_STREAM_BYTES = 512 * 1024 * 1024;
const MAX_SYMBOLS = 1_000_000;
const MAX_NAME_CHARS = 16_384;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(MAX_NAME_CHARS));
const names = v.pipe(v.array(name), v.maxLength(MAX_SYMBOLS));
const counts = v.pipe(v.array(count), v.maxLength(MAX_SYMBOLS));
const offsets = v.pipe(v.array(v.pipe(v.number(), v.safeInteger())), v.maxLength(MAX_SYMBOLS));

function sameLength(columns: Readonly<Record<string, readonly unknown[]>>): boolean {
  return new Set(Object.values(columns).map(({ length }) => length)).size <= 1;
}

const globalsSchema = v.pipe(
  v.object({ names, addresses: counts, bytes: counts, types: names, typeAddresses: counts }),
  v.check((columns) => sameLength(columns), 'columns of different lengths'),
  v.check(
    ({ addresses }) => addresses.every((one, i) => i === 0 || one >= addresses[i - 1]!),
    'addresses out of order',
  ),
);

const localsSchema = v.pipe(
  v.object({
    functions: names,
    functionOf: counts,
    names,
    bases: counts,
    offsets,
    bytes: counts,
    types: names,
  }),
  v.check(({ functions: _, ...columns }) => sameLength(columns), 'columns of different lengths'),
);

const fileSchema = v.object({
  schema: v.literal(REPORT_SCHEMA),
  go: v.pipe(v.string(), v.maxLength(64)),
  exit: v.object({
    kind: v.picklist(['exit', 'panic', 'deadlock', 'out-of-memory', 'fatal', 'stopped', 'crashed']),
    code: v.pipe(v.number(), v.safeInteger()),
    memoryBytes: count,
    wallMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  observe: v.picklist(Object.keys(observeLevelNumber) as [ObserveLevel, ...ObserveLevel[]]),
  clock: v.picklist(['real', 'virtual']),
  streams: v.optional(
    v.object({ observer: v.string(), heap: v.string(), goroutines: v.exactOptional(v.string()) }),
  ),
  source: v.optional(v.pipe(v.string(), v.maxLength(MAX_SOURCE_BYTES)), ''),
  symbols: v.optional(v.object({ globals: globalsSchema, locals: localsSchema })),
});

/** What a file holds. @param parts null: the figures alone */
export async function reportFile(report: Report, parts: SavedParts | null): Promise<SavedReport> {
  if (parts === null) return report;
  const [observer, heap, goroutines] = await Promise.all([
    bytesOf(parts.observer),
    bytesOf(parts.heap),
    parts.goroutines === null ? null : bytesOf(parts.goroutines),
  ]);
  const packed = await packReport(report, { observer, heap, goroutines }, parts.symbols);
  return { ...packed, source: parts.source };
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** The report with its streams in it; a copy. */
export async function packReport(
  report: Report,
  streams: SavedStreams,
  symbols: ProgramSymbols,
): Promise<SavedReport> {
  const { observer, heap, goroutines } = streams;
  const packed = { observer: await pack(observer), heap: await pack(heap) };
  if (goroutines === null) return { ...report, streams: packed, symbols };
  return { ...report, streams: { ...packed, goroutines: await pack(goroutines) }, symbols };
}

/** Reads the text of a file. Never rejects: what is wrong is in the result. */
export async function openReport(
  text: string,
  maxStreamBytes = MAX_STREAM_BYTES,
): Promise<Result<OpenedReport, SavedReportProblem>> {
  if (text.length > MAX_REPORT_CHARS) {
    return err({
      kind: 'too-large',
      detail: `a file of ${text.length} characters, ${MAX_REPORT_CHARS} are allowed`,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // The one way JSON.parse has to say that its input is none.
    return err({ kind: 'json', detail: error instanceof Error ? error.message : String(error) });
  }
  const parsed = v.safeParse(fileSchema, json, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return err({ kind: 'schema', detail: `${v.getDotPath(issue) ?? 'the report'}: ${issue.message}` });
  }
  const { go, exit, observe, clock, streams, source, symbols = NO_SYMBOLS } = parsed.output;
  const about = { go, exit, observe, clock };
  if (streams === undefined) return ok({ about, streams: null, symbols, source });
  const unpacked = await unpackStreams(streams, maxStreamBytes);
  return unpacked.ok ? ok({ about, streams: unpacked.value, symbols, source }) : unpacked;
}

async function unpackStreams(
  packed: PackedStreams,
  most: number,
): Promise<Result<SavedStreams, SavedReportProblem>> {
  const observer = await unpack(packed.observer, most);
  if (!observer.ok) return observer;
  const heap = await unpack(packed.heap, most);
  if (!heap.ok) return heap;
  const goroutines = packed.goroutines === undefined ? ok(null) : await unpack(packed.goroutines, most);
  if (!goroutines.ok) return goroutines;
  return ok({ observer: observer.value, heap: heap.value, goroutines: goroutines.value });
}

/** Bytes turned into characters at a time: a multiple of 3, so that pieces of base64 can be put together. */
const PACK_BATCH = 3 * 8192;

async function pack(bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) return '';
  const packed = await gzip(bytes);
  const parts: string[] = [];
  for (let at = 0; at < packed.length; at += PACK_BATCH) {
    parts.push(btoa(String.fromCharCode(...packed.subarray(at, at + PACK_BATCH))));
  }
  return parts.join('');
}

async function unpack(
  text: string,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, SavedReportProblem>> {
  if (text === '') return ok(new Uint8Array(0));
  const packed = fromBase64(text);
  if (packed === null) return err({ kind: 'base64', detail: `${text.slice(0, 20)}… is no base64` });
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    let step;
    try {
      step = await reader.read();
    } catch (error) {
      // The one way a DecompressionStream has to say that its input is no gzip, or ends too early.
      return err({ kind: 'gzip', detail: error instanceof Error ? error.message : String(error) });
    }
    if (step.done) return ok(concatBytes(chunks));
    size += step.value.length;
    if (size > most) {
      await reader.cancel();
      return err({ kind: 'too-large', detail: `a stream of more than ${most} bytes` });
    }
    chunks.push(step.value);
  }
}

/** Characters decoded at a time, a multiple of 4. */
const UNPACK_BATCH = 4 * 16_384;

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let from = 0; from < text.length; from += UNPACK_BATCH) {
    let binary: string;
    try {
      binary = atob(text.slice(from, from + UNPACK_BATCH));
    } catch {
      // The one way atob has to say that its input is no base64.
      return null;
    }
    if (at + binary.length > bytes.length) return null;
    for (let i = 0; i < binary.length; i++) bytes[at++] = binary.charCodeAt(i);
  }
  return at === bytes.length ? bytes : null;
}
