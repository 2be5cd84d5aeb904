/**
 * Reads as much of a Go file as planning a build needs: package clause, imports, build constraint, directives.
 * It is not a parser: what it does not understand it leaves to the compiler, which reports it with its place.
 */

/** 1-based; columns count bytes, as Go does. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface ScannedImport extends Place {
  readonly path: string;
}

export interface ScannedFile {
  /** null: there is no package clause that can be read. */
  readonly packageName: string | null;
  readonly packagePlace: Place;
  readonly imports: readonly ScannedImport[];
  /** The expression after `//go:build`, or null. */
  readonly buildConstraint: string | null;
  /** Where `//go:embed` directives stand. */
  readonly embeds: readonly Place[];
}

type TokenKind = 'word' | 'string' | 'comment' | 'newline' | 'other';

interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset of the first UTF-16 unit. */
  readonly at: number;
}

export function scanGoFile(text: string): ScannedFile {
  const place = placeFinder(text);
  const embeds: Place[] = [];
  const imports: ScannedImport[] = [];
  let buildConstraint: string | null = null;
  let packageName: string | null = null;
  let packagePlace: Place = { line: 1, column: 1 };
  let state: 'package' | 'package-name' | 'imports' | 'import' | 'group' | 'body' = 'package';

  for (const token of tokens(text)) {
    if (token.kind === 'comment') {
      if (token.text.startsWith('//go:build ') && state === 'package')
        buildConstraint ??= token.text.slice(11).trim();
      if (/^\/\/go:embed[ \t]/.test(token.text)) embeds.push(place(token.at));
      continue;
    }
    if (token.kind === 'newline') {
      if (state === 'import') state = 'imports';
      continue;
    }
    switch (state) {
      case 'package':
        state = token.text === 'package' ? 'package-name' : 'body';
        break;
      case 'package-name':
        if (token.kind === 'word') {
          packageName = token.text;
          packagePlace = place(token.at);
          state = 'imports';
        } else state = 'body';
        break;
      case 'imports':
        if (token.text === 'import') state = 'import';
        else if (token.text !== ';') state = 'body';
        break;
      case 'import':
      case 'group':
        if (token.kind === 'string') imports.push({ path: unquote(token.text), ...place(token.at) });
        else if (token.text === '(') state = 'group';
        else if (token.text === ')') state = 'imports';
        break;
      case 'body':
        break;
    }
  }
  return { packageName, packagePlace, imports, buildConstraint, embeds };
}

/** Import paths have no escapes worth reading: a path with one is not importable, and the compiler says so. */
function unquote(literal: string): string {
  return literal.slice(1, -1);
}

const tokenPattern =
  /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|`[^`]*(?:`|$)|"(?:[^"\\\n]|\\[^\n])*(?:"|$)?|'(?:[^'\\\n]|\\[^\n])*(?:'|$)?|[\p{L}_][\p{L}\p{Nd}_]*|\n|[^\s]/gu;

function* tokens(text: string): Generator<Token> {
  for (const match of text.matchAll(tokenPattern)) {
    const token = match[0];
    yield { kind: kindOf(token), text: token, at: match.index };
  }
}

function kindOf(token: string): TokenKind {
  const first = token.charAt(0);
  if (first === '\n') return 'newline';
  if (first === '"' || first === '`') return 'string';
  if (token.startsWith('//') || token.startsWith('/*')) return 'comment';
  return /[\p{L}_]/u.test(first) ? 'word' : 'other';
}

/** Turns offsets, asked for in rising order, into places. */
function placeFinder(text: string): (at: number) => Place {
  const encoder = new TextEncoder();
  let line = 1;
  let lineStart = 0;
  return (at) => {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < at; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    return { line, column: encoder.encode(text.slice(lineStart, at)).length + 1 };
  };
}
