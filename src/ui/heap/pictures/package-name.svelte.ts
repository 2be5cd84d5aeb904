/** The import path of a selected package: a selection has its number only. */
import { HeapQuestion } from '../../../state/heap-question.svelte.ts';
import type { PictureProps } from '../picture-props.ts';

/** To be made while a component is set up. `answer` is null while no package is selected. */
export function selectedPackage(
  props: () => Pick<PictureProps, 'heap' | 'snapshot' | 'selection'>,
): HeapQuestion<string> {
  return new HeapQuestion(() => {
    const { heap, snapshot, selection } = props();
    if (selection?.kind !== 'package') return null;
    const page = { text: '', sort: 'bytes', descending: true, offset: 0, limit: 1 } as const;
    return heap.packages({ snapshot, selection, ...page }).then((answer) => answer?.rows[0]?.name ?? null);
  });
}
