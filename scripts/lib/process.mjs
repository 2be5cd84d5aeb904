import { spawn } from 'node:child_process';

/**
 * @typedef {object} Finished
 * @property {number} code The exit code; 128 when a signal ended it.
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program and keeps what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<Finished | null>} null: there is no such program
 */
export function capture(command, args, { cwd, env = process.env, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (error) => {
      if ('code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) resolve(null);
      else reject(error);
    });
    child.on('close', (code) => resolve({ code: code ?? 128, stdout, stderr }));
  });
}

/**
 * Runs a program that talks to the terminal itself.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 127 when there is no such program, 128 when a signal ended it
 */
export function run(command, args, { cwd, env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: 'inherit' });
    child.on('error', (error) => {
      if ('code' in error && error.code === 'ENOENT') resolve(127);
      else reject(error);
    });
    child.on('close', (code) => resolve(code ?? 128));
  });
}
