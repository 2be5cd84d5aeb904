/** Takes out of a program's output what differs from run to run by chance, so that like ends look alike. */

/** `0xc000012345`, and what `%p` writes. Small numbers in hexadecimal are left alone. */
const ADDRESS = /\b0x[0-9a-f]{5,16}\b/gi;
const GOROUTINE = /\bgoroutine \d+\b/g;

/** Addresses and goroutine ids become `0x…` and `goroutine …`. */
export function normalise(text: string): string {
  return text.replace(ADDRESS, '0x…').replace(GOROUTINE, 'goroutine …');
}
