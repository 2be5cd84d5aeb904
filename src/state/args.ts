/** Program arguments written as in a shell: words, 'single' and "double" quotes, backslash. Nothing is expanded. */

export type ArgsResult =
  | { readonly ok: true; readonly args: readonly string[] }
  | { readonly ok: false; readonly kind: 'open-quote' };

/** Splits a line into arguments as a POSIX shell would, without expansion. */
export function splitArgs(line: string): ArgsResult {
  const args: string[] = [];
  let word = '';
  let inWord = false;
  let quote: '"' | "'" | null = null;

  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (quote !== null) {
      if (char === quote) quote = null;
      else if (char === '\\' && quote === '"' && /["\\]/.test(line.charAt(at + 1))) word += line.charAt(++at);
      else word += char;
    } else if (/\s/.test(char)) {
      if (inWord) args.push(word);
      word = '';
      inWord = false;
    } else {
      inWord = true;
      if (char === '"' || char === "'") quote = char;
      else if (char === '\\' && at + 1 < line.length) word += line.charAt(++at);
      else word += char;
    }
  }
  if (quote !== null) return { ok: false, kind: 'open-quote' };
  if (inWord) args.push(word);
  return { ok: true, args };
}
