/**
 * The part of standard error on which two Go runtimes must agree: every message, and in traces the goroutines with their
 * wait reasons, the program's own functions and their lines. What differs by nature is taken out: numbers of
 * goroutines, addresses, folders, argument words, frames of the standard library.
 */

/** A frame of the standard library; everything else in a trace belongs to the program. */
const OWN_FUNCTION = /^(main|play)[./]/;
/** A stack that overflowed is printed in part: only so many frames at either end are the program's choice. */
const FRAMES_KEPT = 3;

/** One line per message, goroutine or frame. */
export function stderrShape(stderr: string): readonly string[] {
  const lines = stderr.replace(/\n$/, '').split('\n');
  const shape: string[] = [];
  let goroutines: string[][] = [];
  const flush = (): void => {
    const [first, ...others] = goroutines;
    // The first is the one that failed. The runtime prints the others in the order of its own table, and among them those
    // of the system, in which nothing is the program's.
    const own = others.filter((block) => block.length > 1).sort(byText);
    if (first !== undefined) shape.push(...first, ...own.flat());
    goroutines = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const header = /^goroutine \d+ (?:gp=\S+ m=\S+ (?:mp=\S+ )?)?\[([^\],]*).*\]:$/.exec(line);
    if (header !== null || line === 'runtime stack:') {
      const end = blockEnd(lines, at + 1);
      if (header !== null) {
        goroutines.push([`goroutine [${header[1] ?? ''}]:`, ...trace(lines.slice(at + 1, end))]);
      }
      at = end - 1;
    } else if (line === '' && goroutines.length > 0) {
      continue;
    } else if (!isPlatformLine(line)) {
      flush();
      shape.push(plain(line));
    }
  }
  flush();
  while (shape.at(-1) === '') shape.pop();
  return shape;
}

function byText(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join('\n'), b.join('\n')];
  return left < right ? -1 : left > right ? 1 : 0;
}

function blockEnd(lines: readonly string[], from: number): number {
  const blank = lines.indexOf('', from);
  return blank < 0 ? lines.length : blank;
}

/** The program's own frames: `function file:line`, the innermost first. */
function trace(lines: readonly string[]): readonly string[] {
  const frames: string[] = [];
  let elided = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\.\.\.(\d+|additional) frames? elided\.\.\.$/.test(line)) elided = true;
    const place = /^\t(?:.*\/)?([^/]+\.go:\d+)(?: \+0x[0-9a-f]+)?/.exec(lines[at + 1] ?? '');
    if (place === null) continue;
    const func = line.replace(/ in goroutine \d+$/, '').replace(/\([^()]*\)$/, '');
    if (OWN_FUNCTION.test(func.replace(/^created by /, ''))) frames.push(`  ${func} ${place[1] ?? ''}`);
    at++;
  }
  if (!elided) return frames;
  return [...frames.slice(0, FRAMES_KEPT), '  ...', ...frames.slice(-FRAMES_KEPT)];
}

/** Said by one platform only, and about itself. */
function isPlatformLine(line: string): boolean {
  return (
    line.startsWith('[signal ') ||
    /^exit status \d+$/.test(line) ||
    /^runtime: (sp=|g \d+: )/.test(line) ||
    line.includes('goroutine running on other thread; stack unavailable')
  );
}

function plain(line: string): string {
  return line
    .replace(/\b0x[0-9a-f]{4,16}\b/g, '0x#')
    .replace(/exceeds \d+-byte limit/, 'exceeds #-byte limit')
    .replace(/^(goroutine )\d+/, '$1#');
}
