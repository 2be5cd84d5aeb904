import { parseTxtar } from '../base/txtar.ts';
import type { Diagnostic, SourceFile } from '../protocol/toolchain.ts';

/** A file of the program, and where it begins in the editor. */
export interface PlacedFile extends SourceFile {
  /** 1-based line of the editor that holds the file's line 1. */
  readonly firstLine: number;
}

/** A diagnostic with its place in the editor; 0 where it has none. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly editorLine: number;
}

const MAIN = 'main.go';

/**
 * The files that a source text stands for. Text without txtar markers is `main.go`. In an archive, what stands above
 * the first marker is `main.go` too, as on other Go playgrounds, unless it is blank or the archive has one.
 */
export function splitSource(text: string): readonly PlacedFile[] {
  const archive = parseTxtar(text);
  if (archive.files.length === 0) return [{ name: MAIN, text, firstLine: 1 }];

  const files: PlacedFile[] = [];
  let line = 1 + countLines(archive.comment);
  const hasMain = archive.files.some((file) => file.name === MAIN);
  if (!hasMain && archive.comment.trim() !== '') {
    files.push({ name: MAIN, text: archive.comment, firstLine: 1 });
  }
  for (const file of archive.files) {
    files.push({ name: file.name, text: file.text, firstLine: line + 1 });
    line += 1 + countLines(file.text);
  }
  return files;
}

/** The line of the editor that holds a line of a file; 0 when there is none. */
export function editorLineOf(
  files: readonly PlacedFile[],
  { file, line }: { readonly file: string; readonly line: number },
): number {
  const found = files.find(({ name }) => name === file);
  return found !== undefined && line > 0 ? found.firstLine + line - 1 : 0;
}

/** Finds each diagnostic's line in the editor. */
export function placeDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: readonly PlacedFile[],
): readonly PlacedDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const file = diagnostic.file.replace(/^\.\//, '');
    return { ...diagnostic, editorLine: editorLineOf(files, { file, line: diagnostic.line }) };
  });
}

/** Every line of an archive's parts ends in a newline. */
function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
