import { describeOutcome } from '../model/explore/describe.ts';
import { isFailure, type Outcomes } from '../model/explore/outcomes.ts';
import type { Outcome } from '../protocol/explore.ts';

/** More rows do not help anybody who reads a terminal. The report has all. */
const MAX_ROWS = 40;
const MAX_OUTPUT_CHARS = 60;

/** What became of the schedules, a line for each outcome, and how to see the rarest failure again. Ends with a newline. */
export function outcomeTable(outcomes: Outcomes, asked: number): string {
  const list = outcomes.list();
  const { total } = outcomes;
  const tried = total < asked ? `${total} of ${asked} schedules` : `${total} schedules`;
  const lines = [`heapscope: ${tried}, ${list.length} ${list.length === 1 ? 'outcome' : 'outcomes'}`];
  lines.push('   count   share        seed  outcome');
  for (const outcome of list.slice(0, MAX_ROWS)) lines.push(row(outcome, total));
  const hidden = list.length - MAX_ROWS;
  if (hidden > 0) lines.push(`   … and ${hidden} more outcomes`);
  const failure = list.findLast(isFailure);
  if (failure !== undefined)
    lines.push(`replay with: --clock virtual --seed ${failure.seed} --schedule random`);
  return `${lines.join('\n')}\n`;
}

function row(outcome: Outcome, total: number): string {
  const share = `${((100 * outcome.count) / total).toFixed(1)} %`;
  const orders = outcome.orders === 1 ? '' : `, in ${outcome.orders} orders`;
  return (
    `${String(outcome.count).padStart(8)} ${share.padStart(7)} ${String(outcome.seed).padStart(11)}  ` +
    `${describeOutcome(outcome)}${printed(outcome.output)}${orders}`
  );
}

/** The beginning of what was printed, on one line and without what would move a terminal's cursor. */
function printed(output: string): string {
  if (output === '') return '';
  const line = JSON.stringify(output.slice(0, MAX_OUTPUT_CHARS)).replace(/[\u007f-\u009f]/g, '?');
  return `; prints ${line}${output.length > MAX_OUTPUT_CHARS ? '…' : ''}`;
}
