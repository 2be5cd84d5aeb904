import { parseArgs } from 'node:util';
import type { ObserveLevel } from '../protocol/observer.ts';
import type { ClockKind } from '../protocol/run.ts';

/** What `heapscope run` was asked to do. */
export interface RunOptions {
  /** A Go file, a folder, a txtar archive, or `-` for standard input. */
  readonly source: string;
  readonly args: readonly string[];
  readonly memoryMiB: number;
  /** null: no limit. */
  readonly timeoutSeconds: number | null;
  /** What of standard input the program gets: a file's path, `inherit` what this command has, or nothing. */
  readonly stdin: StdinSource;
  /** Set over what is passed on from this command's own environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly clock: ClockKind;
  /** null: really random. */
  readonly seed: number | null;
  readonly observe: ObserveLevel;
  /** null: no report. */
  readonly reportFile: string | null;
}

export type StdinSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'inherit' }
  | { readonly kind: 'empty' };

export type Command =
  | { readonly kind: 'run'; readonly options: RunOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

/** A mistake in the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const DEFAULT_MEMORY_MIB = 512;
const MIN_MEMORY_MIB = 16;
const MAX_MEMORY_MIB = 4096;

export const USAGE = `usage: heapscope run [options] (FILE.go | DIR | FILE.txtar | -) [-- args…]

  --memory MiB       most memory the program may use (${MIN_MEMORY_MIB}–${MAX_MEMORY_MIB}; default ${DEFAULT_MEMORY_MIB})
  --timeout S        stop the program after S seconds; exit code 124
  --stdin FILE       what the program reads from standard input (default, or -: what you give this command)
  --env NAME=VALUE   set an environment variable of the program; repeatable
  --observe LEVEL    off, live or objects (default live)
  --clock CLOCK      real (default), or virtual: waiting takes no time, and time starts in November 2009
  --seed N           a whole number from 0: all that is random repeats (map order, select, math/rand, crypto/rand)
  --report OUT.json  write what was observed: samples, GC cycles, goroutines, verdicts
  --help, --version

The program's output and exit code are passed on. Exit code 2: it does not compile. 64: bad usage.
`;

/** @throws UsageError */
export function parseCommand(argv: readonly string[]): Command {
  const { values, positionals, programArgs } = split(argv);
  if (values.version === true) return { kind: 'version' };
  const [command, source, ...extra] = positionals;
  if (values.help === true || command === 'help') return { kind: 'help' };
  if (command === undefined) throw new UsageError('no command given');
  if (command !== 'run') throw new UsageError(`unknown command ${JSON.stringify(command)}`);
  if (source === undefined) throw new UsageError('no program given');
  if (extra.length > 0)
    throw new UsageError(`unexpected ${JSON.stringify(extra[0])}: arguments for the program follow --`);
  const options: RunOptions = {
    source,
    args: programArgs,
    memoryMiB:
      number('--memory', values.memory, { min: MIN_MEMORY_MIB, max: MAX_MEMORY_MIB, whole: true }) ??
      DEFAULT_MEMORY_MIB,
    timeoutSeconds: number('--timeout', values.timeout, { min: 0.001, max: 1e6, whole: false }),
    stdin: stdinSource(source, values.stdin),
    env: environment(values.env ?? []),
    clock: values.clock === undefined ? 'real' : pick('--clock', values.clock, ['real', 'virtual']),
    seed: number('--seed', values.seed, { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }),
    observe: values.observe === undefined ? 'live' : pick('--observe', values.observe, ['off', 'live', 'objects']),
    reportFile: values.report ?? null,
  };
  return { kind: 'run', options };
}

function stdinSource(source: string, file: string | undefined): StdinSource {
  if (file !== undefined && file !== '-') return { kind: 'file', path: file };
  if (source !== '-') return { kind: 'inherit' };
  if (file === undefined) return { kind: 'empty' };
  throw new UsageError('--stdin -: the program itself comes from standard input, so its input cannot');
}

function environment(assignments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    assignments.map((assignment) => {
      const equals = assignment.indexOf('=');
      // A variable ends at a NUL in every environment.
      if (equals > 0 && !assignment.includes('\0'))
        return [assignment.slice(0, equals), assignment.slice(equals + 1)];
      throw new UsageError(`--env ${JSON.stringify(assignment)}: expected NAME=VALUE`);
    }),
  );
}

/** Everything after the first `--` belongs to the program. */
function split(argv: readonly string[]) {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  const programArgs = end < 0 ? [] : argv.slice(end + 1);
  const string = { type: 'string' } as const;
  const boolean = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...own],
      allowPositionals: true,
      options: {
        memory: string,
        timeout: string,
        stdin: string,
        env: { ...string, multiple: true },
        observe: string,
        clock: string,
        seed: string,
        report: string,
        help: { ...boolean, short: 'h' },
        version: boolean,
      },
    });
    return { values, positionals, programArgs };
  } catch (error) {
    // parseArgs words its complaint for the person who typed the option.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function pick<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option} ${JSON.stringify(value)}: this version knows ${choices.join(' and ')}`);
}

function number(
  option: string,
  value: string | undefined,
  { min, max, whole }: { readonly min: number; readonly max: number; readonly whole: boolean },
): number | null {
  if (value === undefined) return null;
  const parsed = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (parsed >= min && parsed <= max && (!whole || Number.isInteger(parsed))) return parsed;
  throw new UsageError(
    `${option} ${JSON.stringify(value)}: expected a ${whole ? 'whole ' : ''}number from ${min} to ${max}`,
  );
}
