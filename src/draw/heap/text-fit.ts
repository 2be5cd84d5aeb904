/**
 * Widths of labels without a screen to measure on. Estimates, on the wide side: a layout has to come out the same in the page, in
 * a file and in a test, whatever fonts are there. (DejaVu Sans, the widest of those in use, is what the figures are from.)
 */

/** Advance of common monospace fonts in ems: Menlo and DejaVu Sans Mono 0.602, SF Mono 0.6, Consolas 0.55. */
const MONO_EM = 0.603;
const NARROW = /[ijlftrI.,:;'`|!()[\]{}]/;
const WIDE = /[mwMW@%]/;

/** Of one character in ems: East Asian wide ones fill a square in every font. */
function advance(char: string, mono: boolean): number {
  if (char >= '\u1100' && !(char >= '\u2000' && char < '\u2e80')) return 1;
  if (mono) return MONO_EM;
  if (NARROW.test(char)) return 0.34;
  if (WIDE.test(char)) return 0.95;
  return char >= 'A' && char <= 'Z' ? 0.7 : 0.61;
}

/** px. */
export function textWidth(text: string, size: number, mono = false): number {
  let ems = 0;
  for (const char of text) ems += advance(char, mono);
  return ems * size;
}

/** The text, or as much of its start as fits into `width` px with an ellipsis; empty where not even a letter fits. */
export function fitText(text: string, width: number, size: number, mono = false): string {
  let ems = 0;
  const room = width / size;
  const ellipsis = advance('…', mono) * 1.4;
  let keep = 0;
  let kept = 0;
  for (const char of text) {
    ems += advance(char, mono);
    if (ems > room) return kept >= 1 ? `${text.slice(0, keep)}…` : '';
    if (ems + ellipsis <= room) {
      keep += char.length;
      kept++;
    }
  }
  return text;
}

/** The text in one line or two, broken where a name has a joint, the second shortened when it is still too long. */
export function fitLines(text: string, width: number, size: number): readonly string[] {
  if (textWidth(text, size) <= width) return [text];
  const room = fitText(text, width, size).length;
  if (room < 4) return [fitText(text, width, size)];
  const joint = text.slice(0, room).search(/(?<=[\s.\]*/])[^\s.\]*/]*$/);
  const at = joint > room / 3 ? joint : room - 1;
  return [text.slice(0, at).trimEnd(), fitText(text.slice(at), width, size)];
}
