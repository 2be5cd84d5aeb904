/**
 * Allocation stacks of a run as one tree, outermost functions first: what a flame graph shows. Frames keep their numbers while stacks
 * come, so that a selected frame stays selected.
 */
import type { CodePlaces } from '../../stream/code-places.ts';
import { U32List } from '../../stream/u32-list.ts';

/** Beyond this, deeper frames count with the one above them. */
const MAX_FRAMES = 1 << 21;

export class FrameTree {
  /** By frame: the one above it, and its site id. Frame 0 is the root of all. */
  readonly parent = new U32List();
  readonly site = new U32List();
  readonly #frameOfContext = new U32List();
  /** Frame by `parent × 2^26 + site`: exact, since neither comes near that. */
  readonly #children = new Map<number, number>();

  constructor() {
    this.parent.push(0);
    this.site.push(0);
  }

  get length(): number {
    return this.parent.length;
  }

  /** The frame that each context allocates in, [contextEnd]; 0: its stack is not known. */
  frameOfContexts(places: CodePlaces): Uint32Array {
    for (let context = this.#frameOfContext.length; context < places.contextEnd; context++) {
      let frame = 0;
      const stack = places.callerSitesOf(context);
      for (let i = stack.length - 1; i >= 0; i--) frame = this.#child(frame, stack[i]!);
      this.#frameOfContext.push(frame);
    }
    return this.#frameOfContext.data.subarray(0, this.#frameOfContext.length);
  }

  /** 1 for each context that allocates in `frame` or below. */
  contextsBelow(places: CodePlaces, frame: number): Uint8Array {
    const frames = this.frameOfContexts(places);
    const below = new Uint8Array(this.length);
    if (frame < below.length) below[frame] = 1;
    // Frames come after the ones above them.
    for (let one = 1; one < below.length; one++) if (below[this.parent.data[one]!] === 1) below[one] = 1;
    return Uint8Array.from(frames, (one) => below[one]!);
  }

  #child(parent: number, site: number): number {
    const key = parent * 67_108_864 + site;
    const known = this.#children.get(key);
    if (known !== undefined) return known;
    const frame = this.length;
    if (frame >= MAX_FRAMES) return parent;
    this.parent.push(parent);
    this.site.push(site);
    this.#children.set(key, frame);
    return frame;
  }
}
