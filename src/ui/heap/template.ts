/** A piece of a sentence: text, or the name of a place in which something else stands. */
export type Piece = { readonly text: string } | { readonly slot: string };

/** Splits `made at {place}` into its text and its slots, so that a slot can hold a button in each language's own order. */
export function pieces(template: string): readonly Piece[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { slot: part.slice(1, -1) } : { text: part }));
}
