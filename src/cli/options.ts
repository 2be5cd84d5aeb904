import { parseArgs } from 'node:util';
import type { ObserveLevel, SnapshotsAtGC } from '../protocol/observer.ts';
import { MAX_SCHEDULES } from '../protocol/explore.ts';
import type { ClockKind, ScheduleKind } from '../protocol/run.ts';

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
  readonly schedule: ScheduleKind;
  /** How many schedules to try, by seeds from `seed` on; null: one run. */
  readonly explore: number | null;
  readonly observe: ObserveLevel;
  readonly snapshotsAtGC: SnapshotsAtGC;
  /** null: no report. */
  readonly reportFile: string | null;
  /** Fail when there is a verdict of this class, or a worse one. */
  readonly failOn: 'suspected' | 'proven' | null;
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
  --schedule ORDER   usual (default), or random: the order of goroutines follows from the seed; needs --clock virtual
  --explore N        run under N random schedules, seeds from --seed (default 0, the usual order) on; say what differs,
                     and which seed replays it. The virtual clock; --timeout is for each schedule (default 10)
  --snapshots-at-gc  none (default), before, after, both, or growth (when it has doubled): with --observe objects, record the heap at collections
  --report OUT.json  write what was observed: samples, GC cycles, goroutines, snapshots of the heap, verdicts
  --fail-on CLASS    suspected or proven: exit with 3 when a leak of this class, or a surer one, was found
  --help, --version

The program's output and exit code are passed on. Exit code 2: it does not compile. 3: --fail-on. 64: bad usage.
With --explore the exit code is 0, or 3 when --fail-on finds a schedule with a leak of its class, or that ends in a deadlock, a panic, a
fatal error, or out of memory.
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
  const explore = number('--explore', values.explore, { min: 1, max: MAX_SCHEDULES, whole: true });
  const options: RunOptions = {
    source,
    args: programArgs,
    memoryMiB:
      number('--memory', values.memory, { min: MIN_MEMORY_MIB, max: MAX_MEMORY_MIB, whole: true }) ??
      DEFAULT_MEMORY_MIB,
    timeoutSeconds: number('--timeout', values.timeout, { min: 0.001, max: 1e6, whole: false }),
    stdin: stdinSource(source, values.stdin),
    env: environment(values.env ?? []),
    clock: clockOf(values.clock, explore !== null),
    seed: number('--seed', values.seed, { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }),
    schedule:
      values.schedule === undefined ? 'usual' : pick('--schedule', values.schedule, ['usual', 'random']),
    explore,
    observe:
      values.observe === undefined ? 'live' : pick('--observe', values.observe, ['off', 'live', 'objects']),
    snapshotsAtGC:
      values['snapshots-at-gc'] === undefined
        ? 'none'
        : pick('--snapshots-at-gc', values['snapshots-at-gc'], ['none', 'growth', 'before', 'after', 'both']),
    reportFile: values.report ?? null,
    failOn:
      values['fail-on'] === undefined
        ? null
        : pick('--fail-on', values['fail-on'], ['suspected', 'proven'] as const),
  };
  if (options.snapshotsAtGC !== 'none' && options.observe !== 'objects')
    throw new UsageError('--snapshots-at-gc needs --observe objects');
  if (options.failOn !== null && options.observe === 'off')
    throw new UsageError('--fail-on needs something to be observed: --observe off sees nothing');
  checkSchedule(options);
  return { kind: 'run', options };
}

function clockOf(value: string | undefined, exploring: boolean): ClockKind {
  const clock = value === undefined ? null : pick('--clock', value, ['real', 'virtual'] as const);
  if (exploring && clock === 'real') throw new UsageError('--explore runs on the virtual clock');
  return clock ?? (exploring ? 'virtual' : 'real');
}

/** What random schedules need beside themselves to be the same again. */
function checkSchedule({ schedule, explore, clock, seed, observe }: RunOptions): void {
  if (explore !== null) {
    if (schedule !== 'usual')
      throw new UsageError('--explore tries random schedules; --schedule is for one run');
    if (observe !== 'live') throw new UsageError('--explore needs --observe live');
    if ((seed ?? 0) + explore > Number.MAX_SAFE_INTEGER)
      throw new UsageError(`--seed ${seed}: too large for --explore ${explore}`);
  }
  if (schedule === 'usual') return;
  if (clock !== 'virtual') throw new UsageError('--schedule random needs --clock virtual');
  if (seed === null) throw new UsageError('--schedule random needs --seed');
  if (observe === 'off') throw new UsageError('--schedule random needs --observe live or objects');
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
        'snapshots-at-gc': string,
        'fail-on': string,
        clock: string,
        schedule: string,
        explore: string,
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
  throw new UsageError(
    `${option} ${JSON.stringify(value)}: this version knows ${choices.slice(0, -1).join(', ')} and ${choices.at(-1)}`,
  );
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
