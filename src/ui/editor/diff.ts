/** Two Go sources and what was removed from the first and added in the second: side by side, or one under the other where it is narrow. */
import { goLanguage } from '@codemirror/lang-go';
import { Chunk, MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, Text, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { theme } from './theme.ts';

export interface DiffOptions {
  readonly parent: HTMLElement;
  readonly first: string;
  readonly second: string;
  readonly sideBySide: boolean;
  /** Accessible names of the two. */
  readonly labels: readonly [string, string];
  /** What stands for lines that are left out; `$` is their number. */
  readonly unchanged: string;
}

export interface Diff {
  /** Scrolls to a line, 1-based. In one column only the second source has lines of its own: of the first the top is shown. */
  reveal(side: 0 | 1, line: number): void;
  destroy(): void;
}

/** A line that is in one source only, 1-based there. */
export interface ChangedLine {
  readonly kind: 'removed' | 'added';
  readonly line: number;
  readonly text: string;
}

/** Lines around a change that stay in view, and the fewest worth leaving out. */
const COLLAPSE = { margin: 4, minSize: 6 };

export function createDiff(options: DiffOptions): Diff {
  return options.sideBySide ? inTwoColumns(options) : inOneColumn(options);
}

/** Every line that was removed or added, in order. */
export function changedLines(first: string, second: string): readonly ChangedLine[] {
  const a = textOf(first);
  const b = textOf(second);
  return Chunk.build(a, b).flatMap((chunk) => [
    ...linesBetween(a, chunk.fromA, chunk.toA, 'removed'),
    ...linesBetween(b, chunk.fromB, chunk.toB, 'added'),
  ]);
}

function inTwoColumns({ parent, first, second, labels, unchanged }: DiffOptions): Diff {
  const view = new MergeView({
    parent,
    a: { doc: first, extensions: setup(labels[0], unchanged) },
    b: { doc: second, extensions: setup(labels[1], unchanged) },
    collapseUnchanged: COLLAPSE,
    gutter: true,
  });
  return {
    reveal: (side, line) => reveal(side === 0 ? view.a : view.b, line),
    destroy: () => view.destroy(),
  };
}

function inOneColumn({ parent, first, second, labels, unchanged }: DiffOptions): Diff {
  const view = new EditorView({
    parent,
    doc: second,
    extensions: [
      setup(labels.join(' / '), unchanged),
      unifiedMergeView({
        original: first,
        mergeControls: false,
        collapseUnchanged: COLLAPSE,
        gutter: true,
      }),
    ],
  });
  return {
    reveal: (side, line) => reveal(view, side === 0 ? 1 : line),
    destroy: () => view.destroy(),
  };
}

function reveal(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  view.dispatch({
    selection: { anchor: from },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
  view.focus();
}

function textOf(source: string): Text {
  return Text.of(source.split('\n'));
}

/** Of whole lines; `to` may lie one past the end of the text. */
function linesBetween(doc: Text, from: number, to: number, kind: ChangedLine['kind']): ChangedLine[] {
  const lines: ChangedLine[] = [];
  for (let at = from; at < to;) {
    const line = doc.lineAt(at);
    lines.push({ kind, line: line.number, text: line.text });
    at = line.to + 1;
  }
  return lines;
}

function setup(label: string, unchanged: string): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
    EditorState.phrases.of({ '$ unchanged lines': unchanged }),
    EditorState.tabSize.of(4),
    EditorView.lineWrapping,
    lineNumbers(),
    goLanguage,
    theme,
    look,
  ];
}

/** Colour is not all: removed lines have a minus beside them, added ones a plus. */
const look = EditorView.theme({
  '&': { height: 'auto' },
  '& .cm-changedLine, & .cm-insertedLine': { backgroundColor: 'var(--hs-diff-added)' },
  '&.cm-merge-a .cm-changedLine, & .cm-deletedChunk': { backgroundColor: 'var(--hs-diff-removed)' },
  '& .cm-deletedChunk': { paddingLeft: '6px' },
  '& .cm-changedText, &.cm-merge-b .cm-changedText': {
    background: 'none',
    backgroundColor: 'var(--hs-diff-added-text)',
  },
  '&.cm-merge-a .cm-changedText, & .cm-deletedChunk .cm-deletedText, & .cm-deletedText': {
    background: 'none',
    backgroundColor: 'var(--hs-diff-removed-text)',
  },
  '& .cm-insertedLine, & .cm-deletedLine, & .cm-deletedLine del, & .cm-insertedLine ins': {
    textDecoration: 'none',
  },
  '& .cm-gutter.cm-changeGutter': { width: '1.2em', paddingLeft: '0' },
  '& .cm-changeGutter .cm-gutterElement': { textAlign: 'center', background: 'none' },
  '& .cm-changedLineGutter, &.cm-merge-b .cm-changedLineGutter': { background: 'none' },
  '& .cm-changedLineGutter::before': { content: '"+"', color: 'var(--hs-good)', fontWeight: '700' },
  '&.cm-merge-a .cm-changedLineGutter, & .cm-deletedLineGutter': { background: 'none' },
  '&.cm-merge-a .cm-changedLineGutter::before, & .cm-deletedLineGutter::before': {
    content: '"−"',
    color: 'var(--hs-danger)',
    fontWeight: '700',
  },
  '& .cm-collapsedLines': {
    background: 'var(--hs-hover)',
    color: 'var(--hs-muted)',
    fontFamily: 'var(--hs-font)',
    fontSize: 'var(--hs-size-s)',
  },
  // The stock sign is in few fonts.
  '& .cm-collapsedLines::before, & .cm-collapsedLines::after': { content: '"⋯"', marginInline: '4px' },
});
