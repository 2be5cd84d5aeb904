/** Names that the course's files and the page share. */

/** Parts of the course, in order. */
export const SECTIONS = ['values', 'collector', 'kept', 'goroutines', 'resources', 'beyond'] as const;

/** Views of the page that a lesson may open (`view=` of a link). */
export const LESSON_VIEWS = ['time', 'heap', 'goroutines', 'explore'] as const;

/** The articles whose statements are answered. */
export const ARTICLES = ['000', '001', '002', '003', '004'] as const;

/** On a statement; `condition`: true under a condition that is named. */
export const VERDICTS = ['true', 'condition', 'false'] as const;
