/** A growing Uint32Array for hot loops: reserve rows, then write to `data` directly. */
export class U32List {
  /** Elements beyond {@link length} are spare room. */
  data = new Uint32Array(256);
  length = 0;

  /** Makes room for `count` more; the caller fills `data` from `length` on and raises `length`. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.data.length) return;
    // By half beyond a few million: twice 40 MB is much to hold for nothing.
    const step = this.data.length < 1 << 22 ? this.data.length : this.data.length >>> 1;
    const larger = new Uint32Array(Math.max(needed, this.data.length + step));
    larger.set(this.data.subarray(0, this.length));
    this.data = larger;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(1);
    this.data[this.length++] = value;
  }

  /** The elements in an array of their own size; the list is empty afterwards. */
  take(): Uint32Array<ArrayBuffer> {
    const taken = this.data.length === this.length ? this.data : this.data.slice(0, this.length);
    this.data = new Uint32Array(0);
    this.length = 0;
    return taken;
  }
}
