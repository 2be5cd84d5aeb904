/** A flame graph as shapes. */
import type { FlameBar } from './flame-layout.ts';
import { flameHeight } from './flame-layout.ts';
import { shortName, type FlameNode } from './flame-tree.ts';
import { DIMMED_OPACITY } from './highlight.ts';
import { rectShape, textShape, type Picture, type Shape } from './picture.ts';
import { fitText } from './text-fit.ts';

const PADDING = 4;
const SIZE = 12;
const MIN_TEXT = 16;

export interface FlameLook {
  /** What is written on the root: `whole program`. */
  readonly root: string;
  /** Value of each frame that the selection leaves, by frame id; null: nothing is selected. */
  readonly selected: ReadonlyMap<number, number> | null;
  /** Nodes that a search found; null: nothing is looked for. */
  readonly found: ReadonlySet<number> | null;
  /** Nodes to outline. */
  readonly marked: ReadonlySet<number>;
}

export function flamePicture(
  nodes: readonly FlameNode[],
  bars: readonly FlameBar[],
  width: number,
  look: FlameLook,
): Picture {
  const marks: Shape[] = [];
  const shapes = bars.flatMap((bar) => {
    const node = nodes[bar.node]!;
    const part = look.selected === null ? null : (look.selected.get(node.id) ?? 0);
    const isOut = (look.found !== null && !look.found.has(bar.node)) || part === 0;
    const opacity = isOut && bar.node > 0 ? DIMMED_OPACITY : bar.isAbove ? 0.7 : 1;
    if (look.marked.has(bar.node))
      marks.push(rectShape(inside(bar), { stroke: 'selected', lineWidth: 2, radius: 1 }));
    return barShapes(bar, node, part, opacity, look);
  });
  return { size: { width, height: flameHeight(bars) }, shapes: [...shapes, ...marks] };
}

function barShapes(
  bar: FlameBar,
  node: FlameNode,
  part: number | null,
  opacity: number,
  look: FlameLook,
): readonly Shape[] {
  const box = inside(bar);
  const isRoot = bar.node === 0;
  const tone = isRoot ? 'root' : node.origin;
  const shapes: Shape[] = [rectShape(box, { fill: tone, opacity })];
  if (part !== null && part > 0 && node.value > 0) {
    const width = box.width * Math.min(1, part / node.value);
    shapes.push(rectShape({ ...box, width }, { fill: 'match', opacity }));
  }
  if (bar.width > 3) shapes.push(rectShape(box, { stroke: `${tone}Line`, lineWidth: 0.75, opacity }));
  if (bar.width < MIN_TEXT) return shapes;
  const name = isRoot ? look.root : shortName(node.func);
  const line = isRoot || node.line === 0 ? '' : `:${node.line}`;
  const text = fitText(`${name}${line}`, bar.width - 2 * PADDING, SIZE);
  if (text !== '') shapes.push(textShape(bar.x + PADDING, bar.y + bar.height - 5, text, { opacity }));
  return shapes;
}

function inside(bar: FlameBar): FlameBar {
  const gap = bar.width > 3 ? 0.5 : 0;
  return { ...bar, x: bar.x + gap, y: bar.y + 0.5, width: bar.width - 2 * gap, height: bar.height - 1 };
}
