/** Finds parts of Go expressions as the compiler writes them: on one line, strings quoted, function bodies left out. */

const SHAPES = '[go.shape.';

/**
 * Leaves out how the compiler shares generic code between types, which is not what the program says:
 * `(*list[go.shape.int]).push` → `(*list).push`.
 */
export function withoutShapes(code: string): string {
  let text = code;
  for (let from = text.indexOf(SHAPES); from >= 0; from = text.indexOf(SHAPES)) {
    let depth = 0;
    let end = from;
    do {
      const symbol = text.charAt(end++);
      if (symbol === '[') depth++;
      if (symbol === ']') depth--;
    } while (depth > 0 && end < text.length);
    text = text.slice(0, from) + text.slice(end);
  }
  return text;
}

/** The function of a call: `fmt.Fprintln(os.Stdout, fmt.a...)` → `fmt.Fprintln`. The whole where there is no call. */
export function calleeOf(call: string): string {
  let open = -1;
  let depth = 0;
  forEachSymbol(call, (symbol, index) => {
    if ('([{'.includes(symbol) && depth++ === 0 && symbol === '(') open = index;
    if (')]}'.includes(symbol)) depth--;
  });
  return open <= 0 ? call : call.slice(0, open);
}

const ASSIGNMENT = /^ (?::|<<|>>|&\^|[-+*/%&|^])?= /;

/** The left side of an assignment: `m["a"] = &y` → `m["a"]`. The whole where nothing is assigned. */
export function assignedTo(statement: string): string {
  let end = -1;
  let depth = 0;
  forEachSymbol(statement, (symbol, index) => {
    if ('([{'.includes(symbol)) depth++;
    if (')]}'.includes(symbol)) depth--;
    if (end < 0 && depth === 0 && symbol === ' ' && ASSIGNMENT.test(statement.slice(index, index + 6)))
      end = index;
  });
  return end < 0 ? statement : statement.slice(0, end);
}

/** Whether it is written as a constant of a basic type. */
export function isConstant(code: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*["…]|'(?:[^'\\]|\\.)+'|-?[\d.][\w.+-]*|true|false)$/s.test(code);
}

/** Calls `visit` for each character outside of quoted text. */
function forEachSymbol(code: string, visit: (symbol: string, index: number) => void): void {
  let quote = '';
  for (let index = 0; index < code.length; index++) {
    const symbol = code.charAt(index);
    if (quote === '') {
      if (symbol === '"' || symbol === "'" || symbol === '`') quote = symbol;
      else visit(symbol, index);
    } else if (symbol === '\\' && quote !== '`') index++;
    else if (symbol === quote) quote = '';
  }
}
