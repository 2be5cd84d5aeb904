/** A lane in words, for screen readers and beside the pointer. */
import { laneStateOf } from '../../draw/goroutines/lane-state.ts';
import { spanAt, type Lane, type Lanes } from '../../draw/goroutines/lanes.ts';
import { countText, laneName, placeText, siteText, spanText } from './names.ts';
import type { GoroutineStrings } from './strings.ts';

/** `goroutine 7 main.worker, started at main.go:14, proven leak: can never go on, chan send · main.go:15, for 3 ms`. */
export function laneText(lane: Lane, { label }: Lanes, moment: number, t: GoroutineStrings): string {
  const { spans } = lane;
  const at = spanAt(lane, moment);
  const who = whoText(lane, t);
  const state = at < 0 ? null : laneStateOf(spans.state[at]!);
  if (state === null) return who;
  const folded = spans.events[at]!;
  return t.doing({
    who,
    state: t.state[state],
    detail: folded > 0 ? t.changes(folded, countText(folded, t)) : label(spans.reason[at]!, spans.line[at]!),
    duration: spanText(spans.end[at]! - spans.start[at]!, t),
  });
}

function whoText({ row }: Lane, t: GoroutineStrings): string {
  const place = placeText(row.site.line);
  const leaked = row.proven + row.suspected;
  return [
    row.kind === 'site' ? laneName(row, t) : `${t.goroutine(row.goid)} ${siteText(row.site, t)}`,
    place === '' ? '' : t.startedAt(place),
    row.class === 'none'
      ? ''
      : row.kind === 'site'
        ? `${t.class[row.class]} (${t.leakedOf(countText(leaked, t), countText(row.count, t))})`
        : t.class[row.class],
  ]
    .filter((part) => part !== '')
    .join(', ');
}
