import type { Subtrees } from './subtrees.ts';

/**
 * What each node retains: its own bytes and those of all that would be garbage without it. 0 for garbage; the root's is all
 * that is alive. [nodeCount + 1], in bytes. Exact: sums of whole numbers.
 */
export function retainedBytes({ nodes, place, sizeAt, bytesBefore }: Subtrees): Float64Array {
  const retained = new Float64Array(place.length);
  for (let at = 0; at < nodes.length; at++) {
    retained[nodes[at]!] = bytesBefore[at + sizeAt[at]!]! - bytesBefore[at]!;
  }
  return retained;
}
