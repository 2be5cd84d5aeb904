/** What a measurement of the goroutines' view does inside the page. Each function is sent there whole and knows nothing from outside. */

export type LaneGesture = 'pan' | 'zoom' | 'scroll';

export interface LaneTimes {
  /** ms from each frame to the next. */
  readonly frames: readonly number[];
  /** ms from each frame's beginning until the page's thread is done with it. */
  readonly work: readonly number[];
  /** ms from each question about lanes to its answer. */
  readonly queries: readonly number[];
}

interface Watch {
  readonly laneQueries: number[];
}

/** Notes how long questions about lanes take: the page's calls to its workers are messages with a number (comlink). */
export function watchWorkers(): void {
  const watch: Watch = { laneQueries: [] };
  Object.assign(globalThis, { heapscopeBench: watch });
  const asked = new Map<unknown, number>();
  const watched = new WeakSet<Worker>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its worker below
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]): void {
    const { id, path } = (message ?? {}) as { id?: unknown; path?: readonly unknown[] };
    if (path?.[0] === 'lanes') {
      asked.set(id, performance.now());
      if (!watched.has(this)) {
        watched.add(this);
        this.addEventListener('message', ({ data }: MessageEvent<{ id?: unknown } | null>) => {
          const at = asked.get(data?.id);
          if (at !== undefined) watch.laneQueries.push(performance.now() - at);
          asked.delete(data?.id);
        });
      }
    }
    Reflect.apply(send, this, [message, ...rest]);
  };
}

/** Moves the lanes a step each frame, there and back. */
export async function driveLanes(options: {
  readonly gesture: LaneGesture;
  readonly frames: number;
}): Promise<LaneTimes> {
  const lanes = document.querySelector<HTMLElement>('[data-testid=goroutine-lanes]');
  if (lanes === null) throw new Error('no lanes');
  const { laneQueries } = (globalThis as unknown as { readonly heapscopeBench: Watch }).heapscopeBench;
  laneQueries.length = 0;
  const box = lanes.getBoundingClientRect();
  const wheel = (init: WheelEventInit): void => {
    lanes.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        clientX: box.left + box.width * 0.6,
        clientY: box.top + box.height * 0.5,
        ...init,
      }),
    );
  };
  const step = (frame: number): void => {
    // In for a while, then out again; to the right and back.
    const direction = Math.floor(frame / 45) % 2 === 0 ? 1 : -1;
    if (options.gesture === 'zoom') wheel({ deltaY: -40 * direction, ctrlKey: true });
    else if (options.gesture === 'pan') wheel({ deltaX: 25 * direction });
    else lanes.scrollTop += 180 * direction;
  };
  const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  // After what the frame asks for, style, layout and paint: a message is handled then.
  const { port1, port2 } = new MessageChannel();
  const afterPaint = (): Promise<number> =>
    new Promise((done) => {
      port2.onmessage = () => done(performance.now());
      port1.postMessage(null);
    });
  // All of the time cannot be panned.
  if (options.gesture === 'pan') for (let i = 0; i < 8; i++) wheel({ deltaY: -100, ctrlKey: true });
  const frames: number[] = [];
  const work: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < options.frames; frame++) {
    // What the last step asked for was painted in this frame's beginning; this step's is in the next one's.
    step(frame);
    work.push((await afterPaint()) - last);
    const at = await nextFrame();
    frames.push(at - last);
    last = at;
  }
  port1.close();
  lanes.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
  return { frames, work, queries: [...laneQueries] };
}
