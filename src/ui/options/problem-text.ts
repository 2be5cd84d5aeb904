import type { Translate } from '../../i18n/types.ts';
import type { OptionProblem } from '../../state/run-options.ts';

/** What is wrong with a run option, in a sentence that names it. */
export function problemText(t: Translate, problem: OptionProblem): string {
  switch (problem.field) {
    case 'env':
      return t('problem.env', { line: String(problem.line) });
    case 'stdinFile':
      return problem.detail === 'missing'
        ? t('problem.stdinFile.missing')
        : t('problem.stdinFile.unreadable', { detail: problem.detail });
    default:
      return t(`problem.${problem.field}`);
  }
}
