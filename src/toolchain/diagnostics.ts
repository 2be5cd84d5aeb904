import type { Diagnostic, DiagnosticCode } from '../protocol/toolchain.ts';

const place = /^(?:\.\/)?([^\s:][^:\n]*\.go):(\d+)(?::(\d+))?: (.*)$/;

/**
 * Reads what cmd/compile prints: `./main.go:3:5: message`, further lines of a message indented by a tab.
 * Lines without a place (`too many errors`, a crash of the compiler) are returned in `rest`.
 */
export function parseCompilerOutput(text: string): { diagnostics: Diagnostic[]; rest: string } {
  const diagnostics: Diagnostic[] = [];
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    const match = place.exec(line);
    const last = diagnostics.at(-1);
    if (match) {
      const [, file = '', row = '0', column = '0', message = ''] = match;
      diagnostics.push({ code: codeOf(message), file, line: Number(row), column: Number(column), message });
    } else if (line.startsWith('\t') && last) {
      diagnostics[diagnostics.length - 1] = { ...last, message: `${last.message}\n${line}` };
    } else if (line.trim() !== '') {
      rest.push(line);
    }
  }
  return { diagnostics, rest: rest.join('\n') };
}

function codeOf(message: string): DiagnosticCode {
  return /^(syntax error|invalid (NUL|UTF-8|BOM|character)|newline in|string not terminated|comment not terminated)/.test(
    message,
  )
    ? 'syntax'
    : 'type';
}

/** How many mistakes `go build` shows before it gives up. */
const GO_LIMIT = 10;

/** Words diagnostics as the go command does: `./main.go:3:5: message`, ten at most, then `too many errors`. */
export function formatLikeGo(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.slice(0, GO_LIMIT).map(({ file, line, column, message }) => {
    const path = file === '' ? '' : file.includes('/') ? file : `./${file}`;
    const where = [path, line > 0 ? line : '', column > 0 ? column : '']
      .filter((part) => part !== '')
      .join(':');
    return where === '' ? message : `${where}: ${message}`;
  });
  if (diagnostics.length > GO_LIMIT) lines.push('too many errors');
  return lines.join('\n');
}
