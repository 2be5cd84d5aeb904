import type { Language } from '../../i18n/language.ts';

/** Words of the tools above the editor, which load with it. What they bring along has catalogues of its own. */
export interface ToolsWords {
  readonly escapes: string;
  readonly escapesHint: (keys: string) => string;
  readonly escapesFailed: (detail: string) => string;
}

export const TOOLS_WORDS: Readonly<Record<Language, ToolsWords>> = {
  en: {
    escapes: 'Heap reasons',
    escapesHint: (keys) => `Mark where values go to the heap, and why (${keys})`,
    escapesFailed: (detail) => `The marks could not be loaded (${detail}).`,
  },
  zh: {
    escapes: '上堆原因',
    escapesHint: (keys) => `标出值在何处放到堆上，以及原因（${keys}）`,
    escapesFailed: (detail) => `无法加载标注（${detail}）。`,
  },
  fr: {
    escapes: 'Pourquoi le tas',
    escapesHint: (keys) => `Marquer où des valeurs vont sur le tas, et pourquoi (${keys})`,
    escapesFailed: (detail) => `Les marques n’ont pas pu être chargées (${detail}).`,
  },
};
