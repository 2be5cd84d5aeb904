/**
 * Whether a text is another one that somebody has worked on, or a program of its own.
 *
 * Told by the lines of the original that still stand in it, wherever they are; lines that any Go program may have say
 * nothing. An edit keeps most of them, another program a few by chance: of our first eight examples no two share more than
 * 12 %. Cost: one pass over the text, which is bounded.
 */

/** What remains of an original in an edit of it, at least. */
const KEPT_SHARE = 1 / 4;
/** Shorter lines are anybody's: `}`, `return nil`. */
const MIN_LINE_CHARS = 10;
const COMMON_LINE = /^(package |import |"|func main\(\) \{$)/;
/** As this is asked at each keystroke, no more of a text is looked at. Characters. */
const MAX_CHARS = 1 << 16;

/** True also for an original without a line of its own. */
export function isEditOf(text: string, original: string): boolean {
  if (text === original) return true;
  const telling = linesOf(original).filter(
    (line) => line.length >= MIN_LINE_CHARS && !COMMON_LINE.test(line),
  );
  const there = new Set(linesOf(text));
  const kept = telling.filter((line) => there.has(line));
  return kept.length >= telling.length * KEPT_SHARE;
}

function linesOf(text: string): readonly string[] {
  return text
    .slice(0, MAX_CHARS)
    .split('\n')
    .map((line) => line.trim());
}
