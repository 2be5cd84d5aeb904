/**
 * Verdicts about goroutines. The rules in order; of each group the first that is true of a member counts. What no rule speaks
 * of was alive when main returned: normal Go, and said to be so.
 */
import type { ExitStatus } from '../../../protocol/run.ts';
import type { GoroutineSession } from '../goroutine-session.ts';
import { abandoned } from './abandoned.ts';
import { groupAlike, groupOf, memberOf, type Group, type Member } from './group.ts';
import { growing } from './growing.ts';
import { hintOf } from './hint.ts';
import { RunHistory } from './history.ts';
import { iterator } from './iterator.ts';
import { leftBehind } from './left-behind.ts';
import { longSleep } from './long-sleep.ts';
import { recurring } from './recurring.ts';
import type { Circumstances, Rule } from './rule.ts';
import { spinning } from './spinning.ts';
import { unreachable } from './unreachable.ts';
import type { GoroutineHint, GoroutineRule, GoroutineVerdict } from './verdict.ts';

const RULES: readonly (readonly [GoroutineRule, Rule])[] = [
  ['unreachable', unreachable],
  ['iterator', iterator],
  ['growing', growing],
  ['spinning', spinning],
  ['long-sleep', longSleep],
  ['recurring', recurring],
  ['left-behind', leftBehind],
  ['abandoned', abandoned],
];

/** Where the wait does not say it. */
const HINTS: Partial<Readonly<Record<GoroutineRule, GoroutineHint>>> = {
  iterator: 'stop-iterator',
  growing: 'bound',
  spinning: 'block',
  'long-sleep': 'stop-timer',
  recurring: 'stop-timer',
  alive: 'none',
};

const MAIN = 1;

/** What is asked of a session. */
export type JudgedSession = Pick<GoroutineSession, 'store' | 'alive'>;

/**
 * What is concluded when a run is over; proven first, then suspected, then those that were merely alive, each by the number of
 * goroutines. The session learns of it: its lanes show whom a verdict accuses, whatever the check at the end said.
 */
export function judgeGoroutines(
  session: JudgedSession,
  status: Pick<ExitStatus, 'kind' | 'code'>,
): readonly GoroutineVerdict[] {
  const judged = judge(session, status).sort(
    (a, b) => rank(a) - rank(b) || b.members.length - a.members.length,
  );
  tell(session, judged);
  return judged.map(({ verdict }) => verdict);
}

interface Judged {
  readonly verdict: GoroutineVerdict;
  readonly members: readonly Member[];
}

function judge(session: JudgedSession, status: Pick<ExitStatus, 'kind' | 'code'>): Judged[] {
  const history = new RunHistory(session.store);
  const members = session
    .alive()
    .map((goroutine) => memberOf(goroutine, history))
    .filter((member) => concernsUser(member, history));
  if (status.kind === 'deadlock')
    return groupAlike(members).map((group) => judged(group, 'deadlock', history));
  const all = members.filter(({ goroutine }) => goroutine.goid !== MAIN);
  // Whoever calls os.Exit(0) has done what there was to do, too.
  const mainReturned = status.kind === 'exit' && status.code === 0;
  const circumstances: Circumstances = { history, all, mainReturned };
  return groupAlike(all).flatMap((group) => judgeGroup(group, circumstances));
}

function concernsUser({ goroutine, wait }: Member, history: RunHistory): boolean {
  return history.isUserStack(goroutine.creationStack) || (wait !== null && history.isUserStack(wait.stack));
}

function tell({ store }: JudgedSession, all: readonly Judged[]): void {
  const ids = (rule: (verdict: GoroutineVerdict) => boolean): number[] =>
    all.flatMap(({ verdict, members }) =>
      rule(verdict) ? members.map(({ goroutine }) => goroutine.goid) : [],
    );
  store.leaked(Uint32Array.from(ids(({ rule }) => rule === 'deadlock')));
  store.excuse(ids(({ class: own }) => own === 'none'));
  store.suspect(ids(({ class: own }) => own === 'suspected'));
}

function judgeGroup(group: Group, circumstances: Circumstances): readonly Judged[] {
  const verdicts: Judged[] = [];
  let rest = group.members;
  for (const [name, rule] of RULES) {
    if (rest.length === 0) break;
    const found = new Set(rule(groupOf(rest), circumstances));
    if (found.size === 0) continue;
    verdicts.push(judged(groupOf([...found]), name, circumstances.history));
    rest = rest.filter((member) => !found.has(member));
  }
  if (rest.length > 0) verdicts.push(judged(groupOf(rest), 'alive', circumstances.history));
  return verdicts;
}

function judged(group: Group, rule: GoroutineRule, history: RunHistory): Judged {
  return { verdict: verdictOf(group, rule, history), members: group.members };
}

function verdictOf(group: Group, rule: GoroutineRule, history: RunHistory): GoroutineVerdict {
  const { members, wait, reason, line } = group;
  const first = members[0]!.goroutine;
  const ofWait = wait === null ? 'none' : hintOf(wait, history.innermost(wait.stack));
  return {
    kind: rule === 'deadlock' ? 'deadlock' : rule === 'alive' ? 'alive' : 'goroutine-leak',
    class: rule === 'alive' ? 'none' : rule === 'deadlock' || rule === 'unreachable' ? 'proven' : 'suspected',
    rule,
    count: members.length,
    blocked: line,
    reason,
    created: first.site.line,
    site: first.site.id,
    func: first.site.func,
    hint: HINTS[rule] ?? ofWait,
    goids: members.map(({ goroutine }) => goroutine.goid),
    bytes: null,
  };
}

function rank({ verdict }: Judged): number {
  const { class: own } = verdict;
  return own === 'proven' ? 0 : own === 'suspected' ? 1 : 2;
}
