import { EditorState, type Text, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { beforeEach, expect, it } from 'vitest';
import { escapeMarks, refreshEscapeMarks, type EscapeMarks, type Mark } from './marks.ts';

const SOURCE = 'zero\none\ntwo\nthree\n';
const mark = (line: number): Mark => ({ line, tone: 'heap', text: `mark ${line}`, label: '' });

let current: { readonly source: string; readonly marks: readonly Mark[] };
let marks: EscapeMarks;
let state: EditorState;

beforeEach(() => {
  current = { source: SOURCE, marks: [mark(2), mark(3)] };
  const marksOf = (doc: Text) => (doc.toString() === current.source ? current.marks : null);
  marks = escapeMarks({ marksOf, onOpen: () => undefined, keys: 'Shift-F9' });
  state = EditorState.create({ doc: SOURCE, extensions: marks.extension });
});

function dispatch(spec: TransactionSpec): void {
  state = state.update(spec).state;
}

/** Text of the lines at whose ends marks stand. */
function marked(): readonly string[] {
  const lines: string[] = [];
  for (const set of state.facet(EditorView.decorations)) {
    if (typeof set === 'function') continue;
    for (const cursor = set.iter(); cursor.value !== null; cursor.next()) {
      const line = state.doc.lineAt(cursor.from);
      lines.push(cursor.from === line.to ? line.text : `within ${line.text}`);
    }
  }
  return lines;
}

it('shows the marks of the document it opens with', () => {
  expect([marked(), marks.isStale(state)]).toEqual([['one', 'two'], false]);
});

it('moves them with their lines', () => {
  dispatch({ changes: { from: 0, insert: '// new\n' } });
  expect([marked(), marks.isStale(state)]).toEqual([['one', 'two'], true]);
  dispatch({ changes: { from: 0, to: 7 } });
  expect(marked()).toEqual(['one', 'two']);
});

it('takes a mark away with the first edit of its line', () => {
  dispatch({ changes: { from: SOURCE.indexOf('one') + 1, insert: 'x' } });
  expect(marked()).toEqual(['two']);
  dispatch({ changes: { from: state.doc.line(3).to, insert: '\n' } });
  expect(marked()).toEqual([]);
});

it('takes away the marks of lines that are joined or deleted', () => {
  dispatch({ changes: { from: SOURCE.indexOf('\ntwo'), to: SOURCE.indexOf('two') } });
  expect(marked()).toEqual([]);
});

it('knows where a place is after edits', () => {
  const offset = (line: number) => marks.offsetNow(state, line, () => 1);
  dispatch({ changes: { from: 0, insert: '// new\n' } });
  dispatch({ changes: { from: 0, insert: '// newer\n' } });
  expect(state.doc.lineAt(offset(3))).toMatchObject({ number: 5, text: 'two' });
  // Past the end, as a hostile report may have it.
  expect(offset(99)).toBeLessThanOrEqual(state.doc.length);
  expect(offset(-1)).toBeGreaterThanOrEqual(0);
});

it('takes new marks when asked, and keeps the old ones where there are none for the document', () => {
  dispatch({ changes: { from: 0, insert: 'x' } });
  dispatch({ effects: refreshEscapeMarks });
  expect([marked(), marks.isStale(state)]).toEqual([['one', 'two'], true]);
  current = { source: `x${SOURCE}`, marks: [mark(1), mark(99), mark(0)] };
  dispatch({ effects: refreshEscapeMarks });
  expect([marked(), marks.isStale(state)]).toEqual([['xzero'], false]);
});
