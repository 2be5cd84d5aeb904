/**
 * How a file comes over the wire. `negotiated`: the plain URL, which the server sends compressed by HTTP's own means.
 * `br` and `gz`: a file that was compressed at build time and is decoded here, for hosts that do nothing of the kind.
 */
export type Form = 'negotiated' | 'br' | 'gz';

type Fetch = (url: string) => Promise<Response>;

/**
 * Finds out which form suits this host and this browser. `probeUrl` is a small compressible file of the same type as
 * those to come: where it arrives with a Content-Encoding, so will they. Chromium has no brotli in DecompressionStream
 * (as of version 156; Firefox 147 and Safari 18.4 have it), so gzip is the last resort.
 */
export async function chooseForm(probeUrl: string, fetchImpl: Fetch = (url) => fetch(url)): Promise<Form> {
  const response = await fetchImpl(probeUrl).catch(() => null);
  if (response?.ok === true) {
    await response.arrayBuffer();
    const encoding = response.headers.get('content-encoding');
    if (encoding !== null && encoding !== '' && encoding !== 'identity') return 'negotiated';
  }
  return canDecodeBrotli() ? 'br' : 'gz';
}

function canDecodeBrotli(): boolean {
  try {
    new DecompressionStream('brotli' as CompressionFormat);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false; // the specified answer for a format that is not known
    throw error;
  }
}

/**
 * Reads a body and decodes it. Some hosts label a `.gz` or `.br` file with a Content-Encoding, and the browser has
 * decoded it before we see it; the first bytes tell.
 * @param onBytes told of every chunk's size as it arrives
 */
export async function decodeBody(
  response: Response,
  form: Form,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const wire = await readAll(response, onBytes);
  if (form === 'negotiated' || isPlain(wire)) return wire;
  const format = form === 'gz' ? 'gzip' : ('brotli' as CompressionFormat);
  const decoded = new Blob([wire]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(decoded).arrayBuffer());
}

/** Whether bytes begin like what our files hold: a wasm module or an archive. */
function isPlain(bytes: Uint8Array): boolean {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  return begins([0, 0x61, 0x73, 0x6d]) || begins([0x21, 0x3c, 0x61, 0x72, 0x63, 0x68, 0x3e, 0x0a]);
}

async function readAll(
  response: Response,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    onBytes(value.length);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
