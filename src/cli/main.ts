/** The command line. bin/heapscope.js calls it. */
import { parseCommand, USAGE, UsageError } from './options.ts';
import { exploreCommand } from './explore-command.ts';
import { runCommand, type Installation } from './run-command.ts';

const USAGE_ERROR = 64;
const FAILED = 1;

/** @returns the exit code */
export async function main(
  argv: readonly string[],
  installation: Installation & { readonly version: string },
): Promise<number> {
  try {
    const command = parseCommand(argv);
    switch (command.kind) {
      case 'help':
        process.stdout.write(USAGE);
        return 0;
      case 'version':
        process.stdout.write(`heapscope ${installation.version}\n`);
        return 0;
      case 'run':
        return command.options.explore === null
          ? await runCommand(command.options, installation)
          : await exploreCommand(command.options, command.options.explore, installation);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`heapscope: ${error.message}\n\n${USAGE}`);
      return USAGE_ERROR;
    }
    process.stderr.write(`heapscope: ${error instanceof Error ? error.message : String(error)}\n`);
    return FAILED;
  }
}
