import type { ChartStrings, GoroutineVerdictWords } from './strings.ts';

const gcs = (count: number): string => (count === 1 ? '1 GC' : `${count} GCs`);
const goroutines = (count: number): string => (count === 1 ? '1 goroutine' : `${count} goroutines`);

function stillAlive({ alive, more, ended }: GoroutineVerdictWords): string {
  const verb = alive === 1 ? (ended ? 'was' : 'is') : ended ? 'were' : 'are';
  return `${goroutines(alive)} ${verb} ${ended ? 'still alive at the end' : 'alive now'}, ${more} more than at the start`;
}

function startedAt({ site, fromSite }: GoroutineVerdictWords): string {
  if (site === null) return '';
  return `; ${fromSite} ${fromSite === 1 ? 'was' : 'were'} started at ${site}`;
}

export const en: ChartStrings = {
  locale: 'en',
  title: 'Memory over time',
  heap: 'Heap',
  goroutinesHeading: 'Goroutines',
  live: 'Live heap',
  floor: 'Floor (after GC)',
  goal: 'GC goal',
  gc: 'GC pause',
  gcCycle: 'GC',
  goroutines: 'All',
  waiting: 'Waiting',
  runnable: 'Ready to run',
  time: 'Time',
  virtualTime: 'Virtual time',
  axis: { real: 'real time', virtual: 'virtual time' },
  views: 'Views of the memory',
  view: { time: 'Over time', heap: 'Heap', goroutines: 'Goroutines', explore: 'Schedules' },
  exploreFailed: (detail) =>
    `The schedules’ view could not be loaded (${detail}). Open it again to try once more.`,
  viewFailed: (detail) => `This view could not be loaded (${detail}). Run again to try once more.`,
  snapshot: {
    take: 'Snapshot',
    hint: 'Look at every object that is alive right now, while the program runs',
    level: 'Needs the run option “Every object”',
    idle: 'Possible while a program runs',
    asked: 'Recording the heap…',
  },
  emptyTitle: 'Nothing has run yet',
  emptyText:
    'Press Run. The live heap appears here as the program allocates, with a mark for every garbage collection. ' +
    'Watch the bold line, the heap after each GC: if it keeps rising, something is kept that is never freed.',
  startingText: 'Waiting for the first figures…',
  resetZoom: 'Show all',
  showTable: 'Table',
  hideTable: 'Hide table',
  downloadPng: 'Save as PNG',
  downloadSvg: 'Save as SVG',
  downloadFailed: 'The picture could not be made.',
  cursor: (chart) => `${chart}: moment looked at`,
  keyboardHelp:
    'Arrow keys: next sample. Page Up and Page Down: next GC. Home and End: edges. Plus and minus: zoom. 0: show all.',
  gcList: 'Garbage collections',
  gcMark: ({ cycle, cycles, forced, time, measured, before, after }) =>
    (cycles === 1 ? `GC ${cycle}${forced > 0 ? ' (forced)' : ''}` : `${cycles} GCs, ${cycle}`) +
    ` at ${time}: ${before} → ${after}` +
    (measured === null ? '' : `, took ${measured.duration}, pauses ${measured.pause}`),
  summary: ({ time, live, floor, gcs: count, goroutines: alive, running }) =>
    `${running ? 'After' : 'Ended after'} ${time}: live heap ${live}` +
    (floor === null ? ', no GC yet' : `, ${floor} after the last of ${gcs(count)}`) +
    `; ${goroutines(alive)}.`,
  problem: (detail) => `The rest of the recording cannot be read: ${detail}.`,
  cyclesTable: (shown, total) => `Garbage collections (${shown} of ${total})`,
  samplesTable: (shown, total) => `Samples (${shown} of ${total})`,
  cycleColumn: 'GC',
  start: 'Start',
  duration: 'Duration',
  pause: 'Pauses',
  before: 'Before',
  after: 'After',
  forced: 'Forced',
  yes: 'yes',
  no: 'no',
  inUse: 'Spans in use',
  system: 'From the system',
  verdicts: 'Verdict',
  rising: (w) => `The floor rose from ${w.from} to ${w.to} over ${gcs(w.gcs)}: something is kept.`,
  levelled: (w) => `The floor rose from ${w.from} to ${w.to} and then stayed: it has levelled off.`,
  flat: (w) => `The floor is flat at about ${w.to} over ${gcs(w.gcs)}: nothing piles up.`,
  swings: (w) => `The floor moves between ${w.low} and ${w.high} over ${gcs(w.gcs)}, without a trend.`,
  fell: (w) => `The floor fell from ${w.high} to ${w.to}: what was kept has been freed.`,
  tooFew: (count, needed, ended) =>
    (count === 0 ? 'No GC' : `Only ${gcs(count)}`) +
    (ended ? ' in this run' : ' so far') +
    `; a verdict on the heap takes ${needed}. Let it run longer or allocate more.`,
  goroutinesGrowing: (w) => `${stillAlive(w)}${startedAt(w)}. Suspected leak.`,
  goroutinesAlive: (w) => `${stillAlive(w)}${startedAt(w)}.`,
  goroutinesSteady: 'No more goroutines than at the start.',
};
