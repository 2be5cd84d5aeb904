/**
 * Go's txtar: several text files in one, each after a line `-- name --`. Same rules as golang.org/x/tools/txtar, so that
 * an archive means here what it means to the Go playground: there are no syntax errors, spaces around a name do not count,
 * and the last line is taken to end in a newline.
 */

export interface TxtarFile {
  readonly name: string;
  readonly text: string;
}

export interface TxtarArchive {
  /** All that stands before the first file. */
  readonly comment: string;
  readonly files: readonly TxtarFile[];
}

const MARKER = '-- ';
const MARKER_END = ' --';

interface Section {
  /** What stands before the marker. */
  readonly before: string;
  /** The marker's file name; null: there is no marker any more. */
  readonly name: string | null;
  /** Where the text after the marker line begins. */
  readonly next: number;
}

/** The marker line at `start`, if there is one. Its name is never empty. */
function markerAt(text: string, start: number): { readonly name: string; readonly next: number } | null {
  if (!text.startsWith(MARKER, start)) return null;
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const nameStart = start + MARKER.length;
  const nameEnd = lineEnd - MARKER_END.length;
  if (nameEnd < nameStart || !text.startsWith(MARKER_END, nameEnd)) return null;
  const name = trimGoSpace(text.slice(nameStart, nameEnd));
  return name === '' ? null : { name, next: newline < 0 ? text.length : newline + 1 };
}

/** strings.TrimSpace: Unicode's White_Space, which has U+0085 but not the U+FEFF that `trim` takes away. */
function trimGoSpace(text: string): string {
  return text.replace(/^\p{White_Space}+/u, '').replace(/\p{White_Space}+$/u, '');
}

function withFinalNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : text + '\n';
}

function nextSection(text: string, start: number): Section {
  let lineStart = start;
  for (;;) {
    const marker = markerAt(text, lineStart);
    if (marker !== null) return { before: text.slice(start, lineStart), ...marker };
    const newline = text.indexOf('\n' + MARKER, lineStart);
    if (newline < 0) return { before: withFinalNewline(text.slice(start)), name: null, next: text.length };
    lineStart = newline + 1;
  }
}

/** Reads an archive. A text without markers is all comment. */
export function parseTxtar(text: string): TxtarArchive {
  const files: TxtarFile[] = [];
  const head = nextSection(text, 0);
  let { name, next } = head;
  while (name !== null) {
    const section = nextSection(text, next);
    files.push({ name, text: section.before });
    ({ name, next } = section);
  }
  return { comment: head.before, files };
}

/**
 * Writes an archive. It reads back as the same if no text contains a marker line and every name is non-empty, on one
 * line and without spaces around it; otherwise the format cannot express it.
 */
export function formatTxtar(archive: TxtarArchive): string {
  let text = withFinalNewline(archive.comment);
  for (const file of archive.files) {
    text += `${MARKER}${file.name}${MARKER_END}\n${withFinalNewline(file.text)}`;
  }
  return text;
}
