import { parseArgs } from 'node:util';
import type { ObserveLevel } from '../protocol/observer.ts';

/** What `heapscope run` was asked to do. */
export interface RunOptions {
  /** A Go file, a folder, a txtar archive, or `-` for standard input. */
  readonly source: string;
  readonly args: readonly string[];
  readonly memoryMiB: number;
  /** null: no limit. */
  readonly timeoutSeconds: number | null;
  /** null: the program reads EOF. `-`: standard input. */
  readonly stdinFile: string | null;
  readonly observe: ObserveLevel;
  /** null: no report. */
  readonly reportFile: string | null;
}

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
  --stdin FILE       what the program reads from standard input; - passes yours on (default: nothing)
  --observe LEVEL    off or live (default live)
  --clock CLOCK      real (default)
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
  if (values.clock !== undefined) pick('--clock', values.clock, ['real']);
  if (values.seed !== undefined)
    throw new UsageError('--seed needs the virtual clock, which this version does not have');
  const options: RunOptions = {
    source,
    args: programArgs,
    memoryMiB:
      number('--memory', values.memory, { min: MIN_MEMORY_MIB, max: MAX_MEMORY_MIB, whole: true }) ??
      DEFAULT_MEMORY_MIB,
    timeoutSeconds: number('--timeout', values.timeout, { min: 0.001, max: 1e6, whole: false }),
    stdinFile: values.stdin ?? null,
    observe: values.observe === undefined ? 'live' : pick('--observe', values.observe, ['off', 'live']),
    reportFile: values.report ?? null,
  };
  if (options.source === '-' && options.stdinFile === '-') {
    throw new UsageError('the program and its input cannot both come from standard input');
  }
  return { kind: 'run', options };
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
