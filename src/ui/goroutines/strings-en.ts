import type { GoroutineStrings } from './strings.ts';
import { en as scheduler } from './scheduler-words-en.ts';
import { en as verdict } from './verdict-words-en.ts';

const many = (count: number, formatted: string): string =>
  count === 1 ? '1 goroutine' : `${formatted} goroutines`;

export const en: GoroutineStrings = {
  locale: 'en',
  scheduler,
  verdict,
  title: 'Goroutines',
  state: {
    running: 'running',
    runnable: 'ready, waits for its turn',
    channel: 'waits for a channel',
    lock: 'waits for a lock',
    sync: 'waits for others (WaitGroup, Cond)',
    timer: 'waits for time to pass',
    other: 'waits for something else',
    stuck: 'can never go on',
  },
  goroutine: (id) => `goroutine ${id}`,
  runtime: 'a timer or the runtime',
  goroutines: many,
  group: (name, count) => `${name} × ${count}`,
  class: { proven: 'proven leak', suspected: 'suspected leak' },
  leakedOf: (leaked, all) => `${leaked} of ${all} leaked`,
  startedAt: (place) => `started at ${place}`,
  unknownPlace: 'not known',

  overview: ({ created, alive, proven, ended, format }) =>
    `${many(created, format(created))} in this run, ${format(alive)} ${ended ? 'alive at the end' : 'alive now'}` +
    (proven === 0 ? '.' : `, ${format(proven)} of them stuck for ever.`),
  folded: (events, before) =>
    `The oldest ${events} changes are kept as sums only: lanes begin at ${before} in detail.`,
  empty: {
    title: 'Nothing has run yet',
    before:
      'Press Run. Every goroutine gets a lane here: when it was started and by whom, when it ran, what it waited for, and who woke it.',
    level:
      'This run was not observed. Choose “Every object” or “Live figures only” in the run options and run again.',
    running: 'Waiting for the first goroutines…',
    saved:
      'The lives of this run’s goroutines are not in its file: it was saved by an older version, or their recording was too long.',
  },
  panelFailed: (detail) =>
    `The goroutines’ view could not be loaded (${detail}). Run again to try once more.`,
  workerFailed: (detail) => `Goroutines cannot be shown any more (${detail}). Run again to try once more.`,
  flood: 'The program did more with goroutines than the page can keep up with; what came later is not shown.',
  streamProblem: (detail) => `The rest of what goroutines did cannot be read: ${detail}.`,

  groupBySite: 'Group by go statement',
  orderLabel: 'Order',
  order: {
    stuck: 'stuck first',
    created: 'oldest first',
    waiting: 'longest wait first',
    events: 'busiest first',
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all',
  savePng: 'Save the lanes as PNG',
  pictureFailed: 'The picture could not be made.',
  lanes: 'Lives of goroutines over time',
  lanesHelp:
    'Up and down: goroutines. Left and right: the goroutine’s changes of state, or open and close a group. Enter: select. ' +
    'Plus and minus: zoom. Shift with left and right: move in time. 0: show all. Drag to move, Ctrl with the wheel or a pinch to zoom.',
  doing: ({ who, state, detail, duration }) =>
    `${who}: ${state}${detail === '' ? '' : `, ${detail}`}${duration === '' ? '' : `, for ${duration}`}`,
  changes: (count, formatted) => (count === 1 ? '1 change of state' : `${formatted} changes of state`),
  legend: 'What colours and marks say',
  legendStart: 'started',
  legendEnd: 'ended',
  legendFolded: 'many changes, too close to draw',
  legendCreator: 'started by',
  legendWaker: 'woken by',
  arrows: (who) => `Who started and woke ${who}, in view`,
  moreArrows: (count) => `${count} more`,

  moment: 'Moment looked at',
  momentHelp:
    'Arrow keys: next moment. Page Up and Page Down: larger steps. Home and End: start and end of the run.',
  atEnd: 'at the end',
  toEnd: 'Go to the end',
  heapThen: {
    title: 'Heap then:',
    live: (bytes, goal) => `${bytes} alive${goal === '' ? '' : `, next GC at ${goal}`}`,
    lastGC: (cycle, ago, left) => `GC ${cycle} had ended ${ago} before and left ${left}`,
    noGC: 'no GC before',
    openSnapshot: (name, when) =>
      `Open the nearest snapshot (${name === '' ? '' : `“${name}”, `}taken at ${when})`,
  },
  byState: 'Goroutines by state at this moment',
  allStates: 'all',
  instant: 'Goroutines at this moment',
  instantHelp: 'Arrow keys: next row. Enter: select the goroutine, everywhere.',
  columns: { who: 'Goroutine', state: 'State', where: 'At', since: 'For', started: 'Started at' },
  none: 'No goroutine is in this state then.',
  rows: (from, to, total) => `${from}–${to} of ${total}`,
  previous: 'Previous page',
  next: 'Next page',
  oneByOne: 'One by one',
  omittedArrows: (count) => `${count} more arrows are not drawn; zoom in to see them.`,

  detail: {
    close: 'Clear the selection',
    now: 'At this moment',
    stack: 'Stack',
    noStack: 'No stack is known for this moment.',
    creators: 'Started by',
    woken: 'Woken by',
    times: 'Time in each state',
    waits: 'Longest waits',
    history: 'Latest changes',
    beforeMain: 'It was started before main began.',
  },
  gone: 'Nothing more is known of this goroutine.',
  wokenBy: (by, when) => `woken by ${by} after ${when}`,
  started: (by, when) => `started by ${by} after ${when}`,
  ended: (when) => `ended after ${when}`,
  alive: 'has not ended',
  wokenTimes: (count, formatted) => (count === 1 ? 'once' : `${formatted} times`),
  lastly: (when) => `last after ${when}`,
  from: (when) => `from ${when}`,
  foldedLife: (count) => `${count} older changes are kept as sums only.`,

  tabs: { instant: 'List', waits: 'Who waits for what' },
  waits: 'Who waits for what at this moment',
  waitsHelp:
    'Arrows lead from who waits to what it waits for, from a lock to who holds it, and from a channel to those that alone could have used it.',
  nobodyWaits: 'Nobody waits for a channel, a lock or another goroutine at this moment.',
  omittedWaits: (count, formatted) => `${many(count, formatted)} more wait and are not drawn.`,
  object: {
    channel: 'channel',
    lock: 'lock',
    'wait-group': 'WaitGroup',
    cond: 'Cond',
    timer: 'timer',
    other: 'something else',
  },
  channel: (elementType) => `chan ${elementType}`,
  buffer: (fill, capacity) => `${fill} of ${capacity} in its buffer`,
  unbuffered: 'no buffer',
  madeAt: (place) => `made at ${place}`,
  edge: {
    send: 'sends',
    receive: 'receives',
    'select-send': 'may send',
    'select-receive': 'may receive',
    lock: 'wants',
    wait: 'waits',
    holds: 'held by',
    reached: 'only reached by',
  },
  edgeText: (from, edge, to) => `${from} – ${edge} – ${to}`,
  deadlock: (count) =>
    count === 1
      ? 'Deadlock: those in red wait for each other in a circle.'
      : `${count} deadlocks: those in red wait for each other in circles.`,
  inDeadlock: 'part of a deadlock',
};
