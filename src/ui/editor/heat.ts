/**
 * A gutter that shows for each line what it made: bytes still alive and bytes already collected, as two bars in two shades. Loaded
 * with the first heap. Marks move with the text they stand at.
 */
import {
  Facet,
  RangeSet,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Range,
  type Text,
} from '@codemirror/state';
import { EditorView, GutterMarker, gutter, keymap, type Command } from '@codemirror/view';

/** What one line made. */
export interface HeatLine {
  /** 1-based line of the document. */
  readonly line: number;
  /** Lengths of the bars, 0 … 1 of the gutter's width; alive comes first. */
  readonly alive: number;
  readonly collected: number;
  /** Its figures in words. */
  readonly figures: string;
  /** The same, and what a click does. */
  readonly title: string;
  /** Sites of allocation on this line, the heaviest first. */
  readonly sites: readonly number[];
}

/** What may change about the marks without their moving. */
export interface HeatLook {
  /** The text is no longer what ran. */
  readonly stale: boolean;
  /** The selected site; null: none. */
  readonly selected: number | null;
  /** Spoken when the key asks about a line of the text as it is now; `figures` null: the line has no mark. */
  readonly say: (line: number, figures: string | null) => string;
}

class HeatMarker extends GutterMarker {
  readonly mark: HeatLine;
  readonly #selected: boolean;

  constructor(mark: HeatLine, selected: number | null) {
    super();
    this.mark = mark;
    this.#selected = selected !== null && mark.sites.includes(selected);
  }

  override eq(other: HeatMarker): boolean {
    return this.mark === other.mark && this.#selected === other.#selected;
  }

  override toDOM(): Node {
    const box = document.createElement('div');
    box.className = this.#selected ? 'cm-heat-line cm-heat-selected' : 'cm-heat-line';
    box.title = this.mark.title;
    box.dataset['testid'] = 'heat';
    for (const [name, length] of [
      ['alive', this.mark.alive],
      ['collected', this.mark.collected],
    ] as const) {
      const bar = document.createElement('div');
      bar.className = `cm-heat-${name}`;
      bar.style.width = `${100 * length}%`;
      box.append(bar);
    }
    return box;
  }
}

interface Shown {
  readonly marks: RangeSet<HeatMarker>;
  readonly look: HeatLook;
}

const setLines = StateEffect.define<readonly HeatLine[]>();
const setLook = StateEffect.define<HeatLook>();
const clickHandler = Facet.define<(mark: HeatLine) => void, (mark: HeatLine) => void>({
  combine: ([first]) => first ?? (() => undefined),
});

const shown = StateField.define<Shown>({
  create: () => ({
    marks: RangeSet.empty as RangeSet<HeatMarker>,
    look: { stale: false, selected: null, say: () => '' },
  }),
  update(before, { state, changes, effects }) {
    let { marks, look } = before;
    if (!changes.empty) marks = marks.map(changes);
    for (const effect of effects) {
      if (effect.is(setLines)) marks = marksIn(state.doc, effect.value, look);
      else if (effect.is(setLook)) {
        look = effect.value;
        marks = marksAgain(marks, look);
      }
    }
    return marks === before.marks && look === before.look ? before : { marks, look };
  },
});

/** Those beyond the end are left out. */
function marksIn(doc: Text, lines: readonly HeatLine[], { selected }: HeatLook): RangeSet<HeatMarker> {
  const there = lines.filter(({ line }) => line >= 1 && line <= doc.lines);
  return RangeSet.of(
    there.map((mark) => new HeatMarker(mark, selected).range(doc.line(mark.line).from)),
    true,
  );
}

/** The same marks where they are now, looking otherwise. */
function marksAgain(marks: RangeSet<HeatMarker>, { selected }: HeatLook): RangeSet<HeatMarker> {
  const ranges: Range<HeatMarker>[] = [];
  for (const cursor = marks.iter(); cursor.value !== null; cursor.next()) {
    ranges.push(new HeatMarker(cursor.value.mark, selected).range(cursor.from));
  }
  return RangeSet.of(ranges);
}

/** Of the line that begins at `from`. */
function markAt(state: EditorState, from: number): HeatLine | null {
  let found: HeatLine | null = null;
  state.field(shown).marks.between(from, from, (_from, _to, marker) => {
    found = marker.mark;
    return false;
  });
  return found;
}

/** Does what a click on the mark beside the cursor's line does, and says what the mark shows. */
const selectCursorLine: Command = (view) => {
  const { state } = view;
  const line = state.doc.lineAt(state.selection.main.head);
  const mark = markAt(state, line.from);
  const said = state.field(shown).look.say(line.number, mark?.figures ?? null);
  view.dispatch({ effects: EditorView.announce.of(said) });
  if (mark !== null) state.facet(clickHandler)(mark);
  return true;
};

/** No browser has it, and no key of the editor. */
export const HEAT_KEY = 'F8';

const bars = gutter({
  class: 'cm-heat',
  markers: (view) => view.state.field(shown).marks,
  domEventHandlers: {
    click(view, block) {
      const mark = markAt(view.state, block.from);
      if (mark !== null) view.state.facet(clickHandler)(mark);
      return true;
    },
  },
});

const look = EditorView.theme({
  '.cm-heat': { width: '2.25rem', padding: '0 3px' },
  '.cm-heat .cm-gutterElement': { padding: '0' },
  '.cm-heat-line': {
    display: 'flex',
    alignItems: 'center',
    width: '100%',
    height: '100%',
    cursor: 'pointer',
  },
  '.cm-heat-line > div': { height: '0.55rem' },
  '.cm-heat-line > div:not([style*="width: 0%"])': { minWidth: '1px' },
  '.cm-heat-alive': { backgroundColor: 'var(--hs-heat-alive)' },
  '.cm-heat-collected': { backgroundColor: 'var(--hs-heat-collected)' },
  '.cm-heat-selected': { outline: '1px solid var(--hs-accent)', outlineOffset: '-1px' },
  '&.cm-heat-stale .cm-heat-line': { filter: 'grayscale(1)', opacity: '0.45' },
});

/** What an editor that shows heat is made of besides. `onLine` is told of the mark that was clicked, or asked for by {@link HEAT_KEY}. */
export function heatGutter(onLine: (mark: HeatLine) => void): Extension {
  return [
    shown,
    bars,
    look,
    clickHandler.of(onLine),
    keymap.of([{ key: HEAT_KEY, run: selectCursorLine }]),
    EditorView.editorAttributes.of((view) =>
      view.state.field(shown).look.stale ? { class: 'cm-heat-stale' } : null,
    ),
  ];
}

/** New marks, at the lines they say. */
export function showHeat(view: EditorView, lines: readonly HeatLine[]): void {
  view.dispatch({ effects: setLines.of(lines) });
}

export function styleHeat(view: EditorView, wanted: HeatLook): void {
  view.dispatch({ effects: setLook.of(wanted) });
}
