/** The graph of waiting, as boxes and links with the words in them. */
import type { WaitBox, WaitLink } from '../../draw/goroutines/waits-layout.ts';
import type {
  GoroutineId,
  GoroutineState,
  WaitGraph,
  WaitGraphEdge,
  WaitGraphNode,
} from '../../protocol/goroutine-views.ts';
import { countText, objectText, placeText, siteText, waitText } from './names.ts';
import type { GoroutineStrings } from './strings.ts';

export interface NamedBox extends WaitBox {
  readonly title: string;
  readonly detail: string;
  readonly deadlocked: boolean;
  /** Of goroutines; null: an object. */
  readonly goid: GoroutineId | null;
  readonly state: GoroutineState | null;
}

export interface NamedLink extends WaitLink {
  readonly label: string;
  readonly deadlocked: boolean;
  /** All of it in words. */
  readonly text: string;
}

export interface WaitPicture {
  readonly boxes: readonly NamedBox[];
  readonly links: readonly NamedLink[];
}

/** From an object to who would have to go on first. */
const LEADS_ON: ReadonlySet<WaitGraphEdge['kind']> = new Set(['holds', 'reached']);

export function waitPicture({ nodes, edges }: WaitGraph, t: GoroutineStrings): WaitPicture {
  const waiting = new Set(edges.filter(({ kind }) => !LEADS_ON.has(kind)).map(({ from }) => from));
  const boxes = nodes.map((node, i): NamedBox => {
    const isObject = node.kind === 'object';
    return {
      id: String(i),
      column: isObject ? 'object' : waiting.has(i) ? 'waiting' : 'holding',
      title: titleOf(node, t),
      detail: detailOf(node, t),
      deadlocked: node.deadlocked,
      goid: isObject ? null : node.goid,
      state: isObject ? null : node.state,
    };
  });
  const links = edges.flatMap(({ from, to, kind, count, deadlocked }): readonly NamedLink[] => {
    const [a, b] = [boxes[from], boxes[to]];
    if (a === undefined || b === undefined) return [];
    // Several from one object would cover each other; the line above the picture says what these arrows mean.
    const word = kind === 'reached' ? '' : t.edge[kind];
    const label = count > 1 ? `${word} × ${countText(count, t)}` : word;
    const name = ({ title, detail }: NamedBox): string => (detail === '' ? title : `${title} (${detail})`);
    const text = [t.edgeText(name(a), t.edge[kind], name(b)), deadlocked ? t.inDeadlock : '']
      .filter((part) => part !== '')
      .join(', ');
    return [{ from: a.id, to: b.id, kind: LEADS_ON.has(kind) ? 'holds' : 'waits', label, deadlocked, text }];
  });
  return { boxes, links };
}

function titleOf(node: WaitGraphNode, t: GoroutineStrings): string {
  if (node.kind === 'object') return objectText(node.object, t);
  const site = siteText(node.site, t);
  return node.count > 1 ? t.group(site, countText(node.count, t)) : `${node.goid} ${site}`;
}

function detailOf(node: WaitGraphNode, t: GoroutineStrings): string {
  if (node.kind === 'goroutines') return waitText(node.reason, node.line);
  const { kind, capacity, madeAt } = node.object;
  const buffer = capacity === 0 ? t.unbuffered : t.buffer(countText(node.fill, t), countText(capacity, t));
  const made = placeText(madeAt);
  return [kind === 'channel' ? buffer : '', made === '' ? '' : t.madeAt(made)]
    .filter((part) => part !== '')
    .join(' · ');
}
