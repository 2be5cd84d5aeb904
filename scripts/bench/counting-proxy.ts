/** Counts what a browser receives from a server, whoever in the browser asked: page, worker or service worker. */
import { connect, createServer, type AddressInfo } from 'node:net';

export interface CountingProxy {
  /** The proxied server's own address, by way of the proxy. */
  readonly url: string;
  /** Bytes sent to browsers so far, headers included. */
  received(): number;
  close(): void;
}

export function countingProxy(target: string): Promise<CountingProxy> {
  const { hostname, port, pathname } = new URL(target);
  let bytes = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    upstream.on('data', (chunk) => (bytes += chunk.length));
    client.pipe(upstream).pipe(client);
    // Browsers drop connections as they like; the other half then goes too.
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const own = (server.address() as AddressInfo).port;
      resolve({
        url: `http://127.0.0.1:${own}${pathname}`,
        received: () => bytes,
        close: () => server.close(),
      });
    });
  });
}
