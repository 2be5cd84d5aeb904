/** The course: how far the reader is in it, and what the last run says of the lesson that is open. */
import type { LessonText } from '../../protocol/lesson/lesson.ts';
import type { Language } from '../../i18n/language.ts';
import type { Outcome } from '../outcome.ts';
import type { Example } from '../ports.ts';
import type { RunRecord } from '../run-record.svelte.ts';
import type { Progress } from './progress.svelte.ts';

/** What the last run says of the open lesson's question. `edited`: it was not the lesson's own program. */
export type Finding =
  | { readonly kind: 'none' }
  | { readonly kind: 'measuring' }
  | { readonly kind: 'measured'; readonly figure: number }
  | { readonly kind: 'edited' }
  /** It was stopped before its end. */
  | { readonly kind: 'stopped' }
  /** The run does not have the figure: it was not observed, or ended before. */
  | { readonly kind: 'no-figure' }
  | { readonly kind: 'failed'; readonly detail: string };

const NONE: Finding = { kind: 'none' };

export interface CourseParts {
  readonly progress: Progress;
  readonly language: () => Language;
  /** The run that is shown. */
  readonly record: () => RunRecord | null;
  /** As `go1.27.4`. */
  readonly goVersion: string;
}

export class Course {
  readonly #parts: CourseParts;
  #finding = $state.raw<Finding>(NONE);
  #epoch = 0;

  constructor(parts: CourseParts) {
    this.#parts = parts;
  }

  get progress(): Progress {
    return this.#parts.progress;
  }

  /** Of the last run. */
  get finding(): Finding {
    return this.#finding;
  }

  /** Another program is open, or a run begins: what the last one said does not count any more. */
  forgetRun(): void {
    this.#epoch++;
    this.#finding = NONE;
  }

  /** A run of the open lesson's program, which may be edited, has ended. */
  async learn(example: Example, outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'exit') return;
    const epoch = ++this.#epoch;
    const tell = (finding: Finding): void => {
      if (epoch === this.#epoch) this.#finding = finding;
    };
    if (outcome.source !== example.source) return tell({ kind: 'edited' });
    if (outcome.status.kind === 'stopped' && !example.endless) return tell({ kind: 'stopped' });
    const { progress, language, record, goVersion } = this.#parts;
    progress.note(example.slug, { ran: true });
    const run = record();
    if (run === null) return;
    tell({ kind: 'measuring' });
    try {
      const [{ question }, { measure }] = await Promise.all([
        lessonIn(example, language()),
        import('./measure.ts'),
      ]);
      if (question === null) return tell(NONE);
      const figure = await measure(run, question.figure, goVersion);
      if (epoch !== this.#epoch) return;
      if (figure === null) return tell({ kind: 'no-figure' });
      progress.note(example.slug, { figure });
      tell({ kind: 'measured', figure });
    } catch (error) {
      tell({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** The lesson in the language, or in English where it was not written in that. Rejects when its chunk cannot be had. */
export function lessonIn(example: Example, language: Language): Promise<LessonText> {
  return (example.lessons[language] ?? example.lessons.en)();
}
