/**
 * A string that changes when a program's import declarations do: the sign that other std archives may be needed.
 * A guess by pattern, not a parse. A wrong one costs a needless or a late fetch, never a wrong build.
 */
export function importsKey(text: string): string {
  const paths = new Set<string>();
  for (const [, block, single] of text.matchAll(/^import\s+(?:\(([^)]*)\)|([^\n]*))/gm)) {
    for (const [, path] of (block ?? single ?? '').matchAll(/["`]([^"`\n]+)["`]/g)) {
      if (path !== undefined) paths.add(path);
    }
  }
  return [...paths].sort().join('\n');
}
