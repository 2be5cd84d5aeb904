/**
 * Marks at the ends of lines, as a CodeMirror extension. They are made for one text and follow the edits after it: a mark
 * goes with its line, and goes away with the first edit within that line.
 */
import {
  ChangeSet,
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
  type Extension,
  type Text,
  type Transaction,
} from '@codemirror/state';
import { Decoration, EditorView, WidgetType, keymap, type DecorationSet } from '@codemirror/view';
import type { MarkTone } from './line-marks.ts';

export interface Mark {
  /** 1-based. */
  readonly line: number;
  readonly tone: MarkTone;
  readonly text: string;
  /** What a screen reader says instead of `text`. */
  readonly label: string;
}

export interface MarksOptions {
  /** The marks of a document; null while there are none for it, and those of an older one stay. */
  readonly marksOf: (doc: Text) => readonly Mark[] | null;
  /** A mark was pressed. `line` is the one that it was made for, which edits may have moved since. */
  readonly onOpen: (line: number, anchor: HTMLElement) => void;
  /** The keys for the flow of the cursor's line were pressed. */
  readonly keys: string;
}

interface Marks {
  readonly decorations: DecorationSet;
  /** The document that the marks are about. */
  readonly doc: Text;
  /** All edits since. */
  readonly changes: ChangeDesc;
}

const refresh = StateEffect.define();

/** Asks for the marks anew: there are others, or their words are. */
export const refreshEscapeMarks = refresh.of(null);

export interface EscapeMarks {
  readonly extension: Extension;
  /** Where a line of the text that the marks are about is now, as an offset; `index` counts from the line's start. */
  readonly offsetNow: (state: EditorState, line: number, index: (text: string) => number) => number;
  /** Whether the text was edited since the marks were made. */
  readonly isStale: (state: EditorState) => boolean;
}

export function escapeMarks({ marksOf, onOpen, keys }: MarksOptions): EscapeMarks {
  const make = (state: EditorState): Marks | null => {
    const marks = marksOf(state.doc);
    if (marks === null) return null;
    const { doc } = state;
    const widgets = marks
      .filter(({ line }) => line >= 1 && line <= doc.lines)
      .map((mark) =>
        Decoration.widget({ widget: new MarkWidget(mark, onOpen), side: 1 }).range(doc.line(mark.line).to),
      );
    return { doc, decorations: Decoration.set(widgets, true), changes: ChangeSet.empty(doc.length).desc };
  };
  const none = ({ doc }: EditorState): Marks => ({
    doc,
    decorations: Decoration.none,
    changes: ChangeSet.empty(doc.length).desc,
  });
  const field = StateField.define<Marks>({
    create: (state) => make(state) ?? none(state),
    update: (marks, transaction) => {
      const followed = follow(marks, transaction);
      return transaction.effects.some((effect) => effect.is(refresh))
        ? (make(transaction.state) ?? followed)
        : followed;
    },
    provide: (self) => [
      EditorView.decorations.from(self, ({ decorations }) => decorations),
      EditorView.editorAttributes.from(self, ({ changes }): Record<string, string> =>
        changes.empty ? {} : { class: 'cm-escapes-stale' },
      ),
    ],
  });
  const openAtCursor = (view: EditorView): boolean => {
    const { from, to } = view.state.doc.lineAt(view.state.selection.main.head);
    for (const button of view.contentDOM.querySelectorAll<HTMLElement>('.cm-escape')) {
      const at = view.posAtDOM(button);
      if (at < from || at > to) continue;
      button.click();
      return true;
    }
    return false;
  };
  return {
    extension: [field, look, keymap.of([{ key: keys, run: openAtCursor }])],
    offsetNow: (state, line, index) => {
      const { doc, changes } = state.field(field);
      const old = doc.line(Math.max(1, Math.min(line, doc.lines)));
      return changes.mapPos(Math.min(old.from + index(old.text), old.to));
    },
    isStale: (state) => !state.field(field).changes.empty,
  };
}

function follow(marks: Marks, { docChanged, changes, newDoc }: Transaction): Marks {
  if (!docChanged) return marks;
  let decorations = marks.decorations.map(changes);
  changes.iterChangedRanges((_fromA, _toA, from, to) => {
    const edited = { filterFrom: newDoc.lineAt(from).from, filterTo: newDoc.lineAt(to).to };
    decorations = decorations.update({ ...edited, filter: () => false });
  });
  return { doc: marks.doc, decorations, changes: marks.changes.composeDesc(changes) };
}

class MarkWidget extends WidgetType {
  readonly #mark: Mark;
  readonly #onOpen: MarksOptions['onOpen'];

  constructor(mark: Mark, onOpen: MarksOptions['onOpen']) {
    super();
    this.#mark = mark;
    this.#onOpen = onOpen;
  }

  override eq(widget: MarkWidget): boolean {
    const { line, tone, text, label } = this.#mark;
    const other = widget.#mark;
    return other.line === line && other.tone === tone && other.text === text && other.label === label;
  }

  override toDOM(): HTMLElement {
    const { line, tone, text, label } = this.#mark;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cm-escape';
    button.textContent = text;
    button.setAttribute('aria-label', label);
    button.setAttribute('aria-haspopup', 'dialog');
    button.dataset['testid'] = 'escape-mark';
    button.dataset['tone'] = tone;
    button.addEventListener('click', () => {
      this.#onOpen(line, button);
    });
    return button;
  }

  /** Clicks and keys are the button's own. */
  override ignoreEvent(): boolean {
    return true;
  }
}

const look = EditorView.theme({
  '.cm-escape': {
    display: 'inline-block',
    maxWidth: 'min(60em, 75vw)',
    marginLeft: '2ch',
    padding: '0 0.5em',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
    font: 'italic var(--hs-size-s) / var(--hs-code-line) var(--hs-font)',
    color: 'var(--hs-muted)',
    background: 'none',
    border: '0',
    borderLeft: '2px solid var(--hs-border)',
    cursor: 'pointer',
  },
  '.cm-escape[data-tone="heap"]': { borderLeftColor: 'var(--hs-warn)' },
  '.cm-escape[data-tone="stack"]': { borderLeftColor: 'var(--hs-good)' },
  '.cm-escape:hover': { color: 'var(--hs-text)', backgroundColor: 'var(--hs-hover)' },
  '&.cm-escapes-stale .cm-escape': { borderLeftStyle: 'dotted', borderLeftColor: 'var(--hs-border-strong)' },
});
