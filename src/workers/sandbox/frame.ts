/**
 * The document of the sandbox frame and the script in it. The frame has an opaque origin (`sandbox="allow-scripts"`)
 * and a policy that allows WebAssembly and nothing from outside; it starts one worker and passes messages through.
 */

import type { ExploreRequest } from '../../protocol/explore.ts';
import type { RunRequest } from '../../protocol/run.ts';

/**
 * - `connect-src 'none'` (by default-src): no fetch, no WebSocket, no beacon.
 * - a worker starts from a data: URL because that is the only kind that all three engines start in an opaque origin.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' data:",
  'worker-src data:',
  'child-src data:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** What the worker gets, once: a program, and a way to reach it that the program cannot. */
export interface RunStart {
  readonly request: RunRequest;
  /** `RunCommand`s arrive here. Not by the worker's own messages, which a program can listen to and send to itself. */
  readonly commands: MessagePort;
}

/** What the page tells the frame. */
export type FrameCommand =
  /** Starts the worker. `script`: its source. */
  | { readonly kind: 'load'; readonly script: string }
  /** Passed on to the worker as it is. */
  | {
      readonly kind: 'start';
      readonly message: RunStart | ExploreRequest;
      readonly transfer: readonly Transferable[];
    };

/** What the frame tells the page beside the worker's own messages. */
export type FrameEvent =
  | { readonly kind: 'frame-ready' }
  /** `worker-error`: the worker could not start or an error escaped from it. */
  | { readonly kind: 'worker-error'; readonly message: string };

/** Runs inside the frame: it must not refer to anything outside itself. */
function frameMain(): void {
  const page = window.parent;
  let worker: Worker | null = null;
  const say = (message: unknown, transfer: Transferable[] = []): void =>
    page.postMessage(message, '*', transfer);
  addEventListener('message', (event: MessageEvent) => {
    if (event.source !== page) return;
    const command = event.data as FrameCommand;
    if (command.kind === 'load') {
      worker = new Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(command.script)}`);
      worker.onmessage = ({ data }: MessageEvent<{ bytes?: Uint8Array | null }>) => {
        say(data, data.bytes instanceof Uint8Array ? [data.bytes.buffer as ArrayBuffer] : []);
      };
      worker.onerror = (error) => say({ kind: 'worker-error', message: error.message });
    } else {
      worker?.postMessage(command.message, [...command.transfer]);
    }
  });
  say({ kind: 'frame-ready' });
}

export function frameDocument(): string {
  return (
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<title>Heapscope sandbox</title><script>(${frameMain.toString()})()</script>`
  );
}
