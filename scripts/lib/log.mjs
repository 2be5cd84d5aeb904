/**
 * What the scripts say while they work: one line per step with how long it took, a bar on a terminal, and plain
 * lines now and then where there is no terminal (CI logs).
 */

/** Between two plain progress lines, ms. */
const PLAIN_INTERVAL_MS = 5000;
const BAR_CELLS = 24;

/**
 * @typedef {object} Progress
 * @property {(done: number, total: number, unit?: 'bytes' | 'count') => void} update Shows a share of the work.
 * @property {(text: string) => void} note Says something worth keeping.
 */

/**
 * @param {number} ms
 * @returns {string} `0.4 s`, `2 min 05 s`
 */
export function formatSeconds(ms) {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/**
 * @param {number} bytes
 * @returns {string} `72.3 MiB`
 */
export function formatBytes(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KiB', 'MiB', 'GiB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

/**
 * @param {number} done
 * @param {number} total 0: not known
 * @param {'bytes' | 'count'} unit
 * @returns {string}
 */
function formatShare(done, total, unit) {
  const figure = unit === 'bytes' ? formatBytes : String;
  if (total <= 0) return figure(done);
  return `${Math.floor((done / total) * 100)} %  ${figure(done)} of ${figure(total)}`;
}

/**
 * Runs one named piece of work and says how long it took.
 * @template T
 * @param {string} title
 * @param {(progress: Progress) => Promise<T> | T} task
 * @param {NodeJS.WriteStream} [out]
 * @returns {Promise<T>}
 */
export async function step(title, task, out = process.stdout) {
  const started = performance.now();
  const terminal = out.isTTY === true;
  let lastShownMs = started;
  let barShown = false;

  const clearBar = () => {
    if (barShown) out.write('\r\x1b[2K');
    barShown = false;
  };
  /** @type {Progress} */
  const progress = {
    update(done, total, unit = 'bytes') {
      const now = performance.now();
      if (now - lastShownMs < (terminal ? 80 : PLAIN_INTERVAL_MS)) return;
      lastShownMs = now;
      const share = formatShare(done, total, unit);
      if (!terminal) {
        out.write(`   ${title}: ${share} (${formatSeconds(now - started)})\n`);
        return;
      }
      const cells = total <= 0 ? 0 : Math.min(BAR_CELLS, Math.round((done / total) * BAR_CELLS));
      out.write(`\r\x1b[2K   ${title} [${'#'.repeat(cells)}${'.'.repeat(BAR_CELLS - cells)}] ${share}`);
      barShown = true;
    },
    note(text) {
      clearBar();
      out.write(`   ${text}\n`);
    },
  };

  out.write(`-- ${title}\n`);
  try {
    const result = await task(progress);
    clearBar();
    out.write(`   done in ${formatSeconds(performance.now() - started)}\n`);
    return result;
  } catch (error) {
    clearBar();
    out.write(`   failed after ${formatSeconds(performance.now() - started)}\n`);
    throw error;
  }
}
