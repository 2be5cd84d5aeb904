/** What the page's selection matches in a picture of nodes: some kinds of selection have to be asked about first. */
import { kindsOf, nodeMatch, type NodeMatch } from '../../../draw/heap/match.ts';
import { HeapQuestion } from '../../../state/heap-question.svelte.ts';
import type { PictureProps } from '../picture-props.ts';

/** Objects looked at to know what a frame allocates. */
const EXAMPLES = 100;

/** To be made while a component is set up. */
export class SelectionMatch {
  readonly #props: () => Pick<PictureProps, 'heap' | 'snapshot' | 'selection'>;
  readonly #packageName: HeapQuestion<string>;
  readonly #kinds: HeapQuestion<ReadonlySet<string>>;

  /** @param props reads state, so that changes are followed */
  constructor(props: () => Pick<PictureProps, 'heap' | 'snapshot' | 'selection'>) {
    this.#props = props;
    this.#packageName = new HeapQuestion(() => {
      const { heap, snapshot, selection } = props();
      if (selection?.kind !== 'package') return null;
      const page = { text: '', sort: 'bytes', descending: true, offset: 0, limit: 1 } as const;
      return heap.packages({ snapshot, selection, ...page }).then((answer) => answer?.rows[0]?.name ?? null);
    });
    this.#kinds = new HeapQuestion(() => {
      const { heap, snapshot, selection } = props();
      if (selection?.kind !== 'frame') return null;
      return heap
        .examples(snapshot, selection, EXAMPLES)
        .then((refs) => (refs === null ? null : kindsOf(refs)));
    });
  }

  /** null: nothing is to be lifted out or dimmed. */
  get now(): NodeMatch {
    const { snapshot, selection } = this.#props();
    return nodeMatch(selection, {
      snapshot,
      packageName: this.#packageName.answer,
      kinds: this.#kinds.answer,
    });
  }
}
