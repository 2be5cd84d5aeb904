/**
 * The share link: everything after `#` in the page's address.
 *
 *   #code=<base64url(deflate-raw(source))>&run=1&clock=virtual&seed=7&args=…&example=<slug>&lang=zh&view=heap&course=lessons
 *
 * `source` is one Go file or a txtar archive. A link is untrusted input: unknown keys are ignored so that old pages
 * open new links, a known key with a bad value is left out and reported, and unpacking stops at
 * {@link MAX_SOURCE_BYTES} however much the compressed text promises.
 */
import * as v from 'valibot';

/** Unpacked source text, bytes of UTF-8. */
export const MAX_SOURCE_BYTES = 4 * 1024 * 1024;
/** The `code` value itself, characters: incompressible text of the allowed size still fits. */
const MAX_CODE_CHARS = 6 * 1024 * 1024;
const MAX_ARGS_CHARS = 8 * 1024;

const schema = {
  run: v.pipe(
    v.picklist(['0', '1']),
    v.transform((text) => text === '1'),
  ),
  clock: v.picklist(['real', 'virtual']),
  seed: v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number), v.safeInteger()),
  schedule: v.picklist(['usual', 'random']),
  args: v.pipe(v.string(), v.maxLength(MAX_ARGS_CHARS)),
  example: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(64)),
  lang: v.picklist(['en', 'zh', 'fr']),
  view: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/), v.maxLength(32)),
  course: v.picklist(['lessons', 'claims']),
} as const;

type PlainKey = keyof typeof schema;

/** What a link says. A key that is absent, or was bad, is undefined. */
export interface ShareLink {
  /** Source text: one Go file or a txtar archive. */
  readonly code?: string;
  /** Run at once; honoured only for built-in examples, else the reader is asked. */
  readonly run?: boolean;
  readonly clock?: 'real' | 'virtual';
  readonly seed?: number;
  /** `random`: goroutines run in an order that follows from the seed, on the virtual clock. */
  readonly schedule?: 'usual' | 'random';
  /** Program arguments as one would type them in a shell. */
  readonly args?: string;
  /** Slug of a built-in example. */
  readonly example?: string;
  readonly lang?: 'en' | 'zh' | 'fr';
  readonly view?: string;
  /** The course's page is open: its lessons, or what the articles say. */
  readonly course?: 'lessons' | 'claims';
}

export type ShareKey = keyof ShareLink;

/**
 * What is wrong with one key: `value` is not one of those allowed; for `code`, in the order they are looked for:
 * not base64url, longer than allowed, damaged or cut compression, not UTF-8.
 */
export type ShareProblemKind = 'value' | 'base64' | 'too-large' | 'deflate' | 'utf8';

export interface ShareProblem {
  readonly key: ShareKey;
  readonly kind: ShareProblemKind;
  /** The start of the offending value, for the message. */
  readonly value: string;
}

export interface DecodedShare {
  readonly link: ShareLink;
  readonly problems: readonly ShareProblem[];
}

type CodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly kind: Exclude<ShareProblemKind, 'value'> };

const SHOWN_CHARS = 40;

function shorten(value: string): string {
  return value.length <= SHOWN_CHARS ? value : `${value.slice(0, SHOWN_CHARS)}…`;
}

/** Reads `location.hash` (with or without `#`). Never rejects: all that is wrong is in `problems`. */
export async function decodeShareHash(hash: string): Promise<DecodedShare> {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const link: Record<string, unknown> = {};
  const problems: ShareProblem[] = [];

  for (const key of Object.keys(schema) as PlainKey[]) {
    const raw = params.get(key);
    if (raw === null) continue;
    const parsed = v.safeParse(schema[key], raw);
    if (parsed.success) link[key] = parsed.output;
    else problems.push({ key, kind: 'value', value: shorten(raw) });
  }

  const code = params.get('code');
  if (code !== null) {
    const unpacked = await unpackCode(code);
    if (unpacked.ok) link.code = unpacked.text;
    else problems.push({ key: 'code', kind: unpacked.kind, value: shorten(code) });
  }
  return { link, problems };
}

/** Writes a hash, `#` included; keys that are undefined are left out. An empty link gives an empty string. */
export async function encodeShareHash(link: ShareLink): Promise<string> {
  const parts: string[] = [];
  if (link.code !== undefined) parts.push(`code=${await packCode(link.code)}`);
  if (link.run !== undefined) parts.push(`run=${link.run ? '1' : '0'}`);
  for (const key of ['clock', 'seed', 'schedule', 'args', 'example', 'lang', 'view', 'course'] as const) {
    const value = link[key];
    if (value !== undefined) parts.push(`${key}=${encodeURIComponent(value)}`);
  }
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

async function packCode(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return toBase64Url(bytes);
}

async function unpackCode(code: string): Promise<CodeResult> {
  if (code.length > MAX_CODE_CHARS) return { ok: false, kind: 'too-large' };
  const packed = fromBase64Url(code);
  if (packed === null || packed.length === 0) return { ok: false, kind: 'base64' };

  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    let step;
    try {
      step = await reader.read();
    } catch {
      // The one way a DecompressionStream has to say that its input is no deflate data, or ends too early.
      return { ok: false, kind: 'deflate' };
    }
    if (step.done) break;
    size += step.value.length;
    if (size > MAX_SOURCE_BYTES) {
      await reader.cancel();
      return { ok: false, kind: 'too-large' };
    }
    chunks.push(step.value);
  }

  try {
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    return { ok: true, text: text + decoder.decode() };
  } catch {
    return { ok: false, kind: 'utf8' };
  }
}

/** `String.fromCharCode` takes its bytes as arguments, and engines limit how many there may be. */
const CHAR_CODE_BATCH = 8192;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHAR_CODE_BATCH) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHAR_CODE_BATCH));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** null when `text` is not base64url. Padding is optional, as mail programs and people drop it. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const body = text.replace(/={0,2}$/, '');
  if (!/^[A-Za-z0-9_-]*$/.test(body) || body.length % 4 === 1) return null;
  const binary = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
