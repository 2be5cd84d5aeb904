/** A large run of a made-up program: workers that wait for each other, piece by piece, so that it need not lie in memory whole. */
import { GoroutineStreamEncoder } from './stream-encoder.ts';
import { mulberry32 } from './random-run.ts';

const EVENTS_A_PIECE = 20_000;

/** State changes: about `events`. Three a turn: one runs, waits, is woken. */
export function* busyRun({
  goroutines,
  events,
}: {
  readonly goroutines: number;
  readonly events: number;
}): Generator<Uint8Array> {
  const random = mulberry32(1);
  const e = new GoroutineStreamEncoder().hello();
  const main = e.stack('main.main main.go:9', 'runtime.main proc.go:285');
  const waits = [12, 15, 21].map((line) => e.stack(`main.worker main.go:${line}`));
  const starts = [1, 2, 3, 4, 5].map((n) => e.pc(`main.worker${n} main.go:${20 + n}`));
  const reasons = ['chan receive', 'chan send', 'sync.Mutex.Lock'];
  let t = 0;
  e.create(t, 1).run(t, 1);
  for (let goid = 2; goid <= goroutines; goid++) {
    e.create((t += 100), goid, 1, main, starts[goid % starts.length]);
  }
  const turns = Math.floor((events - goroutines) / 3);
  for (let turn = 0; turn < turns; turn++) {
    const goid = 2 + Math.floor(random() * (goroutines - 1));
    const what = Math.floor(random() * reasons.length);
    const object = 0x10000 + Math.floor(random() * 1000) * 96;
    e.run((t += Math.floor(300 * random())), goid);
    e.wait((t += Math.floor(500 * random())), goid, reasons[what]!, { stack: waits[what]!, object });
    e.ready((t += 50), goid, 1 + Math.floor(random() * goroutines));
    if (turn % EVENTS_A_PIECE === 0) {
      yield e.bytes();
      e.continued();
    }
  }
  yield e.finished(t).bytes();
}
