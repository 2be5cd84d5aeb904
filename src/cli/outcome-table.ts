import { describeOutcome } from '../model/explore/describe.ts';
import { isFailure, type FailingClass } from '../model/explore/failure.ts';
import type { Outcomes } from '../model/explore/outcomes.ts';
import { complaintsOf } from '../model/explore/verdicts.ts';
import type { Outcome } from '../protocol/explore.ts';

/** More rows do not help anybody who reads a terminal. The report has all. */
const MAX_ROWS = 40;
const MAX_COMPLAINTS = 20;
const MAX_OUTPUT_CHARS = 60;

/**
 * What became of the schedules: a line for each outcome, a sentence for each thing that is to fail, and how to see the rarest failure
 * again. Ends with a newline.
 * @param failOn null: nothing is to fail
 */
export function outcomeTable(outcomes: Outcomes, asked: number, failOn: FailingClass | null): string {
  const list = outcomes.list();
  const { total } = outcomes;
  const tried = total < asked ? `${total} of ${asked} schedules` : `${total} schedules`;
  const lines = [`heapscope: ${tried}, ${list.length} ${list.length === 1 ? 'outcome' : 'outcomes'}`];
  lines.push('   count   share        seed  outcome');
  for (const outcome of list.slice(0, MAX_ROWS)) lines.push(row(outcome, total));
  const hidden = list.length - MAX_ROWS;
  if (hidden > 0) lines.push(`   … and ${hidden} more outcomes`);
  if (failOn !== null) lines.push(...complaintLines(list, total, failOn));
  const failure =
    list.findLast((one) => isFailure(one)) ?? list.findLast((one) => isFailure(one, 'suspected'));
  if (failure !== undefined)
    lines.push(`replay with: --clock virtual --seed ${failure.seed} --schedule random`);
  return `${lines.join('\n')}\n`;
}

function row(outcome: Outcome, total: number): string {
  const share = `${((100 * outcome.count) / total).toFixed(1)} %`;
  const orders = outcome.orders === 1 ? '' : `, in ${outcome.orders} orders`;
  return (
    `${String(outcome.count).padStart(8)} ${share.padStart(7)} ${String(outcome.seed).padStart(11)}  ` +
    `${printable(describeOutcome(outcome))}${printed(outcome.output)}${orders}`
  );
}

/** `heapscope: proven: 2 goroutines are stuck for ever …. Under 10 of 100 schedules, seed 21 the first.` */
function complaintLines(list: readonly Outcome[], total: number, failOn: FailingClass): readonly string[] {
  const complaints = complaintsOf(list, failOn);
  const lines = complaints
    .slice(0, MAX_COMPLAINTS)
    .map(
      (each) =>
        `heapscope: ${each.class}: ${printable(each.message)} Under ${each.schedules} of ${total} schedules, seed ${each.seed} the first.`,
    );
  const more = complaints.length - lines.length;
  return more > 0 ? [...lines, `heapscope: and ${more} more, in the report`] : lines;
}

/** The beginning of what was printed, on one line. */
function printed(output: string): string {
  if (output === '') return '';
  const line = printable(JSON.stringify(output.slice(0, MAX_OUTPUT_CHARS)));
  return `; prints ${line}${output.length > MAX_OUTPUT_CHARS ? '…' : ''}`;
}

/** Without what would move a terminal's cursor: panics and names are the program's. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
}
