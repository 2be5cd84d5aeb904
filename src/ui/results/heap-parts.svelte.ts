import type { Workspace } from '../../state/workspace.svelte.ts';
import type { HeapParts } from '../heap/load.ts';

/**
 * The heap's view in the page's language: chunks of its own, loaded when the view is opened or there is a heap to speak of. To
 * be made while a component is set up.
 */
export class HeapPartsLoader {
  #parts = $state.raw<HeapParts | null>(null);
  #failure = $state<string | null>(null);

  constructor(workspace: Workspace) {
    const { session, localization } = workspace;
    const wanted = $derived(workspace.view === 'heap' || (session.record?.heap?.current ?? null) !== null);
    $effect(() => {
      const { language } = localization;
      if (!wanted) return;
      this.#failure = null;
      import('../heap/load.ts')
        .then(({ loadHeap }) => loadHeap(language))
        .then(
          (loaded) => {
            if (language === localization.language) this.#parts = loaded;
          },
          (error: unknown) => {
            this.#failure = error instanceof Error ? error.message : String(error);
          },
        );
    });
  }

  /** null: not there (yet). */
  get parts(): HeapParts | null {
    return this.#parts;
  }

  /** Why it could not be had; it is asked for again with the next run. */
  get failure(): string | null {
    return this.#failure;
  }
}
