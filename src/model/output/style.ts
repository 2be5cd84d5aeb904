/** How a piece of output looks: what SGR escape sequences (ECMA-48 §8.3.117) can say. */

/** 0–255: the xterm palette (0–15 are the theme's to choose); a string: `#rrggbb`. */
export type AnsiColor = number | `#${string}`;

export interface TextStyle {
  readonly foreground: AnsiColor | null;
  readonly background: AnsiColor | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Foreground and background change places. */
  readonly inverse: boolean;
}

export const PLAIN: TextStyle = {
  foreground: null,
  background: null,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  strike: false,
  inverse: false,
};

/** The style after an SGR sequence with these parameters (none means reset). Unknown ones change nothing. */
export function applySgr(style: TextStyle, parameters: readonly number[]): TextStyle {
  let next = style;
  const codes = parameters.length === 0 ? [0] : parameters;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === 38 || code === 48) {
      const { color, used } = extendedColor(codes, i + 1);
      i += used;
      if (color !== null) next = { ...next, [code === 38 ? 'foreground' : 'background']: color };
    } else {
      next = applyCode(next, code);
    }
  }
  return next;
}

function applyCode(style: TextStyle, code: number): TextStyle {
  if (code >= 30 && code <= 37) return { ...style, foreground: code - 30 };
  if (code >= 40 && code <= 47) return { ...style, background: code - 40 };
  if (code >= 90 && code <= 97) return { ...style, foreground: code - 90 + 8 };
  if (code >= 100 && code <= 107) return { ...style, background: code - 100 + 8 };
  switch (code) {
    case 0:
      return PLAIN;
    case 1:
      return { ...style, bold: true };
    case 2:
      return { ...style, dim: true };
    case 3:
      return { ...style, italic: true };
    case 4:
    case 21:
      return { ...style, underline: true };
    case 7:
      return { ...style, inverse: true };
    case 9:
      return { ...style, strike: true };
    case 22:
      return { ...style, bold: false, dim: false };
    case 23:
      return { ...style, italic: false };
    case 24:
      return { ...style, underline: false };
    case 27:
      return { ...style, inverse: false };
    case 29:
      return { ...style, strike: false };
    case 39:
      return { ...style, foreground: null };
    case 49:
      return { ...style, background: null };
    default:
      return style;
  }
}

/** The colour after 38 or 48: `5;n` or `2;r;g;b`. `used`: parameters it took. */
function extendedColor(codes: readonly number[], at: number): { color: AnsiColor | null; used: number } {
  const mode = codes[at];
  if (mode === 5) {
    const index = codes[at + 1] ?? 0;
    return { color: index <= 255 ? index : null, used: 2 };
  }
  if (mode === 2) {
    const rgb = [codes[at + 1] ?? 0, codes[at + 2] ?? 0, codes[at + 3] ?? 0];
    if (rgb.some((part) => part > 255)) return { color: null, used: 4 };
    return { color: `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`, used: 4 };
  }
  return { color: null, used: mode === undefined ? 0 : 1 };
}

export function sameStyle(a: TextStyle, b: TextStyle): boolean {
  return (
    a === b ||
    (a.foreground === b.foreground &&
      a.background === b.background &&
      a.bold === b.bold &&
      a.dim === b.dim &&
      a.italic === b.italic &&
      a.underline === b.underline &&
      a.strike === b.strike &&
      a.inverse === b.inverse)
  );
}
