/** Gets one content-hashed file and checks it. Used by the toolchain worker and by the page. */
import type { AssetProblem } from '../protocol/toolchain.ts';
import { AssetError } from '../toolchain/asset-error.ts';
import type { Asset } from '../toolchain/manifest.ts';
import { decodeBody, type Form } from './compressed-body.ts';

export interface FetchedFile {
  readonly asset: Pick<Asset, 'file' | 'bytes' | 'sha256'>;
  readonly form: Form;
  /** The folder that `asset.file` lies in, with a trailing slash. */
  readonly baseUrl: string;
}

/**
 * Fetches, decodes and checks a file.
 * @param onBytes told of every chunk's size on the wire (decoded where HTTP itself is compressed)
 * @throws AssetError
 */
export async function fetchAsset(
  wanted: FetchedFile,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = assetUrl(wanted);
  return readAsset(await request(url), wanted, onBytes);
}

export function assetUrl({ asset, form, baseUrl }: FetchedFile): string {
  return new URL(form === 'negotiated' ? asset.file : `${asset.file}.${form}`, baseUrl).href;
}

/** @throws AssetError of kind `network` or `missing` */
export async function request(url: string, cache: RequestCache = 'default'): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { cache });
  } catch (error) {
    throw new AssetError({ kind: 'network', url, detail: String(error) });
  }
  if (response.ok) return response;
  const kind = response.status === 404 || response.status === 410 ? 'missing' : 'network';
  throw new AssetError({ kind, url, detail: `HTTP ${response.status}` });
}

/** Reads, decodes and checks a response to {@link request}. */
export async function readAsset(
  response: Response,
  { asset, form }: FetchedFile,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const problem = (kind: AssetProblem['kind'], detail: string) =>
    new AssetError({ kind, url: response.url, detail });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await decodeBody(response, form, onBytes);
  } catch (error) {
    throw problem('truncated', String(error));
  }
  if (bytes.length !== asset.bytes) throw problem('truncated', `${bytes.length} of ${asset.bytes} bytes`);
  // Without a secure context (http on another host than localhost) there is no digest; the length was checked.
  if (typeof crypto.subtle === 'undefined') return bytes;
  const digest = hex(await crypto.subtle.digest('SHA-256', bytes));
  if (digest !== asset.sha256) throw problem('wrong-hash', `SHA-256 ${digest}, expected ${asset.sha256}`);
  return bytes;
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
