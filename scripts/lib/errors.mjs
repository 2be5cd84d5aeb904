/**
 * A failure that whoever runs the script can do something about.
 * `message` says what is wrong, `advice` what to do; neither needs a stack trace.
 */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {{ advice?: string, cause?: unknown }} [options]
   */
  constructor(message, { advice = '', cause } = {}) {
    super(message, { cause });
    this.name = 'SetupError';
    this.advice = advice;
  }
}

/**
 * The `code` of a Node error (`ENOSPC`, `ECONNREFUSED`, …), looked for along the chain of causes, where
 * `fetch` hides it.
 * @param {unknown} error
 * @returns {string}
 */
export function errorCode(error) {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return '';
}

/**
 * What an error says, in one line, its innermost cause included.
 * @param {unknown} error
 * @returns {string}
 */
export function errorText(error) {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause === undefined ? '' : errorText(error.cause);
  return error.message.includes(inner) ? error.message : `${error.message}: ${inner}`;
}

/**
 * Runs a script's main function: prints what went wrong and sets the exit code.
 * @param {() => Promise<void>} main
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof SetupError) {
      process.stderr.write(`\nerror: ${error.message}\n${error.advice === '' ? '' : `\n${error.advice}\n`}`);
    } else {
      process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    }
  }
}
