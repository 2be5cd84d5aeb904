import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { PlacedDiagnostic } from '../../toolchain/source-files.ts';
import { byteColumnToIndex } from './byte-column.ts';

/** Offset in the document of a diagnostic's place; 0 when it has none. */
export function diagnosticOffset(doc: Text, { editorLine, column }: PlacedDiagnostic): number {
  if (editorLine < 1) return 0;
  const line = doc.line(Math.min(editorLine, doc.lines));
  return line.from + byteColumnToIndex(line.text, column);
}

/** Turns Go's points into ranges that can be underlined: the word that begins there, else one character. */
export function toEditorDiagnostics(doc: Text, diagnostics: readonly PlacedDiagnostic[]): Diagnostic[] {
  return diagnostics
    .filter(({ editorLine }) => editorLine > 0)
    .map((diagnostic) => {
      const from = diagnosticOffset(doc, diagnostic);
      const line = doc.lineAt(from);
      const word = /^[\p{L}\p{N}_]+|^"(?:[^"\\]|\\.)*"|^./u.exec(line.text.slice(from - line.from));
      return {
        from,
        to: from + (word?.[0].length ?? 0),
        severity: 'error' as const,
        message: diagnostic.message,
      };
    });
}
