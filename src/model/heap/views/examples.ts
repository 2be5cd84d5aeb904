/** Objects that stand for a selection. */
import type { NodeRef, Selection } from '../../../protocol/heap-labels.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { refOf } from './node-labels.ts';
import { topOf } from './object-table.ts';
import { bounded } from '../../stream/bounded.ts';

const MAX_EXAMPLES = 100;

/**
 * The most retaining of the selected objects, at most `limit`. Of a line the first is one of the type that has most bytes there: where a
 * map was filled the objects in it, and not the map's own tables, which retain them.
 * @param selected what the selection stands for; null: all
 */
export function examplesOf(
  analysis: HeapAnalysis,
  selection: Selection,
  selected: Uint8Array | null,
  limit: number,
): readonly NodeRef[] {
  const { objectCount } = analysis.snapshot;
  const nodes = new Uint32Array(objectCount);
  let count = 0;
  for (let node = 0; node < objectCount; node++) {
    if (selected === null || selected[node] === 1) nodes[count++] = node;
  }
  const all = nodes.subarray(0, count);
  const most = bounded(limit, Math.min(MAX_EXAMPLES, count));
  const top = [...topOf(all, analysis.retained, true, most)];
  if (selection.kind === 'site' && most > 0) {
    const [first] = topOf(ofLargestType(analysis, all), analysis.retained, true, 1);
    top.unshift(first!);
  }
  return [...new Set(top)].slice(0, most).map((node) => refOf(analysis, node));
}

/** Those of the type group that has most bytes alive among `nodes`, or most at all where none is alive. */
function ofLargestType(analysis: HeapAnalysis, nodes: Uint32Array): Uint32Array {
  const { typeGroup, graph, program } = analysis.snapshot;
  const bytes = new Float64Array(program.typeGroups.length);
  const aliveOnly = nodes.some((node) => analysis.isAlive(node));
  for (const node of nodes) {
    if (!aliveOnly || analysis.isAlive(node)) bytes[typeGroup[node]!]! += graph.bytes[node]!;
  }
  const largest = bytes.indexOf(bytes.reduce((most, one) => Math.max(most, one), 0));
  return nodes.filter((node) => typeGroup[node] === largest);
}
