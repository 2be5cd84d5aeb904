/** Finds lines of the program in what it prints: in the trace of a panic, in a message of package log. */

/** A piece of text; `place` is set when it names a line of the program. */
export interface Piece {
  readonly text: string;
  readonly place: { readonly file: string; readonly line: number } | null;
}

/** `main.go:12`, `store/store.go:3`; whatever stands before or after may be a column or an offset. */
const PLACE = /([\p{L}\p{N}_.@+/-]+\.go):(\d{1,7})/gu;

/**
 * Cuts `text` at the places it names. The compiler writes the program's own files as they are called in the archive,
 * and those of Go with their package's path, so a name is a file of the program when it is exactly one; package log
 * with `Lshortfile` gives the last part alone, which counts where only one file has it.
 *
 * @param files names of the program's files
 */
export function splitAtPlaces(text: string, files: readonly string[]): readonly Piece[] {
  // Most text names nothing, and each line is looked at whenever it comes into view.
  if (!text.includes('.go:')) return [{ text, place: null }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(PLACE)) {
    const [label, written = '', line = '0'] = match;
    const file = fileCalled(written, files);
    if (file === null || Number(line) < 1) continue;
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), place: null });
    pieces.push({ text: label, place: { file, line: Number(line) } });
    done = match.index + label.length;
  }
  if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done), place: null });
  return pieces;
}

function fileCalled(written: string, files: readonly string[]): string | null {
  const name = written.replace(/^\.\//, '');
  if (files.includes(name)) return name;
  if (name.includes('/')) return null;
  const [only, another] = files.filter((file) => file.endsWith(`/${name}`));
  return another === undefined ? (only ?? null) : null;
}
