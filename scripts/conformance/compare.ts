/** Compares what native Go and Heapscope made of one program. */
import type { Outcome } from './outcome.ts';
import { stderrShape } from './shape.ts';

export type Aspect = 'stdout' | 'stderr' | 'exit';

/** Where two outcomes part. */
export interface Difference {
  readonly program: string;
  readonly aspect: Aspect;
  /** 1-based line (of stderr's shape) of the first difference. */
  readonly line: number;
  /** Lines that only native Go printed, in order; an exit code counts as one line. */
  readonly native: readonly string[];
  /** Lines that only Heapscope printed. */
  readonly ours: readonly string[];
}

export const DID_NOT_END = 'did not end in time';

/** All the differences of one program; stdout to the byte, the exit code exactly, stderr by its shape. */
export function compareOutcomes(program: string, native: Outcome, ours: Outcome): readonly Difference[] {
  const found: Difference[] = [];
  const add = (aspect: Aspect, left: readonly string[], right: readonly string[]): void => {
    const line = firstDifference(left, right);
    if (line !== null) found.push({ program, aspect, line, ...onlyInOne(left, right) });
  };
  add('stdout', printable(native.stdout), printable(ours.stdout));
  add('stderr', stderrShape(native.stderr), stderrShape(ours.stderr));
  add('exit', [exitText(native)], [exitText(ours)]);
  return found;
}

/** What a program that only runs here printed, against what it is known to print. It has to exit with 0. */
export function compareWithWanted(program: string, wanted: string, ours: Outcome): readonly Difference[] {
  return compareOutcomes(program, { stdout: new TextEncoder().encode(wanted), stderr: '', code: 0 }, ours);
}

function exitText({ code }: Outcome): string {
  return code === null ? DID_NOT_END : `exit code ${code}`;
}

/** Lines in which bytes that are not UTF-8 can be told from each other and from what they look like. */
function printable(bytes: Uint8Array): readonly string[] {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\n');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return Buffer.from(bytes)
      .toString('latin1')
      .split('\n')
      .map((line) => `latin1: ${line}`);
  }
}

/** @returns the 1-based line; null when all are equal */
function firstDifference(left: readonly string[], right: readonly string[]): number | null {
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at++) if (left[at] !== right[at]) return at + 1;
  return null;
}

/** What is left of each when the longest common sequence of lines is taken out. */
function onlyInOne(
  left: readonly string[],
  right: readonly string[],
): { readonly native: readonly string[]; readonly ours: readonly string[] } {
  if (left.length * right.length > 4_000_000) return { native: left.slice(0, 5), ours: right.slice(0, 5) };
  const width = right.length + 1;
  const common = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i * width + j] =
        left[i] === right[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const native: string[] = [];
  const ours: string[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      i++;
      j++;
    } else if (
      j >= right.length ||
      (i < left.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      native.push(left[i++]!);
    } else {
      ours.push(right[j++]!);
    }
  }
  return { native, ours };
}
