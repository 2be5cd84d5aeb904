import type { Counted, PictureStrings } from './strings.ts';

const counted = ({ count, text }: Counted, one: string, other: string): string =>
  `${text} ${count === 1 ? one : other}`;

export const en: PictureStrings = {
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  saveFailed: 'The picture could not be made.',
  loading: 'Working it out…',
  failed: (detail) => `This picture could not be worked out: ${detail}.`,
  gone: 'This is no longer in memory. Choose another snapshot.',
  madeAt: 'Made at',
  colon: ': ',
  legend: 'Colours',
  trail: 'Opened levels',
  tones: {
    root: 'root',
    user: 'your code',
    std: 'libraries',
    runtime: 'runtime',
    data: 'text and bytes',
  },
  icicle: {
    title: 'Who keeps what alive',
    lead: 'From left to right: what would be garbage without the thing to its left. Height is memory.',
    help:
      'Right and left arrows go to what is kept and to its keeper, up and down to neighbours. Enter selects, ' +
      'Enter again opens a level, Escape goes back.',
    others: (others) => counted(others, 'other', 'others'),
    open: 'Open',
    retained: 'Keeps',
    own: 'Own size',
    objects: 'Objects',
    direct: 'Keeps directly',
    empty: 'Nothing is alive that a root keeps.',
    description: ({ holder, retained, first }) =>
      `${holder} keeps ${retained}` + (first === '' ? '.' : `; most of it through ${first}.`),
  },
  drawing: {
    title: 'Objects and pointers',
    lead: 'Variables on the left, objects on the right; an arrow is a pointer.',
    help:
      'Arrow keys go from box to box along the pointers and between neighbours. Enter selects a box, Enter again ' +
      'begins the drawing at it, Escape goes back. Plus and minus zoom, 0 shows all, Shift with arrows moves the drawing.',
    roots: 'Variables',
    heap: 'Heap',
    from: (name) => `From ${name}`,
    fromSelected: 'Draw from what is selected',
    all: 'From all variables',
    limit: 'Boxes',
    more: (objects) => `${counted(objects, 'object', 'objects')} more next to these`,
    moreFields: (fields) => `… ${fields.text} more`,
    fit: 'Show all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    pointsTo: (target) => `points to ${target}`,
    start: 'Draw from here',
    empty: 'No variable of yours points into the heap.',
    length: (length, capacity) => `len ${length} cap ${capacity}`,
    entries: (entries) => counted(entries, 'entry', 'entries'),
    bytes: (bytes) => counted(bytes, 'byte', 'bytes'),
    unknown: '?',
    noValues: 'The heap is large: values other than pointers are not in this snapshot.',
    description: (boxes, arrows) =>
      `${counted(boxes, 'object', 'objects')} with ${counted(arrows, 'pointer', 'pointers')} between them.`,
  },
  flame: {
    title: 'Where memory is allocated',
    lead: 'Each bar is a function, below the one that called it; its width is the memory made in and below it.',
    help:
      'Down and up arrows go to callees and callers, left and right to neighbours. Enter selects the call, Enter ' +
      'again zooms in, Escape zooms out.',
    measure: 'Width shows',
    measures: {
      aliveBytes: 'bytes still alive',
      aliveCount: 'objects still alive',
      allocatedBytes: 'all bytes ever made',
      allocatedCount: 'all objects ever made',
    },
    origins: { user: 'your code', std: 'libraries', runtime: 'runtime' },
    all: 'Whole program',
    search: 'Find a function',
    found: (share) => `${share} in what was found`,
    reset: 'Show all',
    zoom: 'Zoom in',
    value: 'With callees',
    self: 'Right here',
    share: 'Share',
    empty: 'No allocation to show.',
    description: ({ measure, total, first }) =>
      `${measure}: ${total}.` + (first === '' ? '' : ` The largest part comes from ${first}.`),
  },
  diff: {
    title: 'What changed between two snapshots',
    help: 'Up and down arrows go through the rows, Enter selects.',
    before: 'Before',
    after: 'After',
    swap: 'Swap',
    by: 'By',
    bys: { type: 'type', site: 'line', package: 'package', holder: 'holder' },
    unit: 'Bars show',
    units: { bytes: 'bytes', count: 'objects' },
    search: 'Find',
    name: 'Name',
    fresh: 'New',
    gone: 'Gone',
    change: 'Change',
    bars: 'Gone and new',
    needTwo:
      'Take a second snapshot to compare: press the button while the program runs, or call heapscope.Snapshot("name") in it.',
    nothing: 'Nothing changed.',
    nothingFound: 'Nothing of that name changed.',
    more: (rows) => `… ${counted(rows, 'row', 'rows')} more`,
    grew: ({ change, before, after }) => `The heap grew by ${change}, from ${before} to ${after}.`,
    shrank: ({ change, before, after }) => `The heap shrank by ${change}, from ${before} to ${after}.`,
    sentenceGap: ' ',
    same: (bytes) => `Before and after the heap takes ${bytes}.`,
    most: ({ name, change, objects }) =>
      objects === null
        ? `${name} keeps ${change} more.`
        : `What grew most: ${name}, by ${change} (${counted(objects, 'new object', 'new objects')}).`,
    row: ({ name, fresh, gone, change }) => `${name}: new ${fresh}, gone ${gone}, change ${change}`,
  },
  allocator: {
    title: 'How the allocator lays it out',
    lead: 'Go gives each object a slot of one of 67 sizes. Slots of one size lie together in spans of whole pages.',
    help: 'Up and down arrows go through the slot sizes, Enter selects what lies in them.',
    system: 'From the operating system',
    parts: {
      objects: 'objects',
      slack: 'free slots',
      idle: 'idle spans',
      released: 'given back',
      stacks: 'stacks',
      metadata: 'span and cache tables',
      collector: 'collector',
      observer: 'our own records',
      other: 'other',
    },
    slot: 'Slot',
    noscan: 'no pointers',
    spans: 'Spans',
    fill: 'Slots in use',
    asked: 'asked for',
    slotsHeading: 'Slots',
    waste: 'Unused inside slots',
    pages: 'Memory',
    large: 'large',
    slots: (used, all) => `${used} of ${all}`,
    empty: 'There are no spans in this snapshot.',
    unknownWaste: 'not known',
    rounding: ({ asked, slot, waste, share }) =>
      `Go rounds sizes up to the next slot: objects that asked for ${asked} on average take ${slot} each, ` +
      `which leaves ${waste} unused (${share} of the slots’ memory).`,
    sparse: ({ slot, fill, spare }) =>
      `Only ${fill} of the ${slot} slots are in use: their spans cannot be used for anything else, which ties up ${spare}.`,
    tight: 'Little is lost: slots fit the objects well, and most of them are in use.',
    row: ({ slot, spans, used, slots, waste }) =>
      `${slot}: ${spans} spans, ${used} of ${slots} slots in use, ${waste} unused inside slots`,
  },
};
