/** Receives the checked records of a goroutine stream, in order; the fields are those of protocol/goroutine-stream.ts. Times: ns. */
export interface GoroutineSink {
  create(t: number, goid: number, creator: number, stack: number, startPc: number): void;
  run(t: number, goid: number): void;
  wait(t: number, goid: number, stack: number, reason: number, object: number, detail: number): void;
  cases(goid: number, channels: Uint32Array): void;
  ready(t: number, goid: number, waker: number, stack: number): void;
  end(t: number, goid: number): void;
  reason(number: number, text: string): void;
  channel(address: number, capacity: number, stack: number, elementType: string): void;
  holder(t: number, address: number, goid: number, stack: number): void;
  leaked(goids: Uint32Array): void;
  check(t: number, leaked: number, reason: number, name: string): void;
  finished(t: number): void;
}
