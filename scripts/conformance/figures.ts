/** What a program of `conformance/truth` prints about its own memory, and how far two such statements may lie apart. */
export interface Figures {
  /** What else the program printed: its result. */
  readonly result: string;
  /** Bytes, after a collection. */
  readonly heapAlloc: number;
  /** Collections since the start. */
  readonly numGc: number;
  /** Objects allocated since the start. */
  readonly mallocs: number;
}

const TOLERANCE = 0.01;

/** @returns null when the text does not end in a line of figures */
export function parseFigures(text: string): Figures | null {
  const match = /^([^]*)figures (\d+) (\d+) (\d+)\n$/.exec(text);
  if (match === null) return null;
  const [, result = '', heapAlloc, numGc, mallocs] = match;
  return { result, heapAlloc: Number(heapAlloc), numGc: Number(numGc), mallocs: Number(mallocs) };
}

/** What of `actual` is not as `expected`, a sentence each. */
export function deviations(expected: Figures, actual: Figures): readonly string[] {
  const found: string[] = [];
  if (actual.result !== expected.result) {
    found.push(`prints ${JSON.stringify(actual.result)} instead of ${JSON.stringify(expected.result)}`);
  }
  const compare = (name: string, want: number, got: number, slack: number): void => {
    if (Math.abs(got - want) <= Math.max(slack, want * TOLERANCE)) return;
    found.push(`${name} is ${got}, without observer ${want} (${(((got - want) / want) * 100).toFixed(1)} %)`);
  };
  compare('HeapAlloc', expected.heapAlloc, actual.heapAlloc, 0);
  compare('Mallocs', expected.mallocs, actual.mallocs, 0);
  compare('NumGC', expected.numGc, actual.numGc, 1);
  return found;
}
