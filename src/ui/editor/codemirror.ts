/** The code editor: CodeMirror 6 set up for Go. Loaded after the page is there; nothing else imports CodeMirror. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { goLanguage } from '@codemirror/lang-go';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import type { PlacedDiagnostic } from '../../toolchain/source-files.ts';
import type { HeatLine, HeatLook } from './heat.ts';
import { HeatOnDemand } from './heat-on-demand.ts';
import { diagnosticOffset, toEditorDiagnostics } from './diagnostics.ts';
import { searchOnDemand } from './search-on-demand.ts';
import { theme } from './theme.ts';

export interface CodeEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Offset of the cursor in `text`. */
  readonly cursor: number;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** A mark of {@link CodeEditor.showHeat} was clicked. */
  readonly onHeat: (mark: HeatLine) => void;
}

export interface CodeEditor {
  readonly view: EditorView;
  /** Adds to the editor, also under programs opened later. Call what it returns to take it away again. */
  install(extension: Extension): () => void;
  /** Replaces the program; undo does not reach back over it. */
  open(text: string): void;
  /** Accessible name and description. */
  setLabels(label: string, describedBy: string): void;
  showDiagnostics(diagnostics: readonly PlacedDiagnostic[]): void;
  /** Puts the cursor on a diagnostic's place and takes the focus. */
  reveal(diagnostic: PlacedDiagnostic): void;
  /** The same with an offset in the document. */
  revealOffset(offset: number): void;
  /** Marks what each line made; null: nothing, and no room for it. Loads what that takes. */
  showHeat(lines: readonly HeatLine[] | null): void;
  /** Without moving the marks. */
  styleHeat(look: HeatLook): void;
  focus(): void;
  destroy(): void;
}

export function createCodeEditor(options: CodeEditorOptions): CodeEditor {
  const labels = new Compartment();
  let labelling: Extension = [];
  const extras = new Compartment();
  let installed: readonly Extension[] = [];
  const heat = new HeatOnDemand(() => view, options.onHeat);
  const stateOf = (doc: string, cursor: number): EditorState =>
    EditorState.create({
      doc,
      selection: EditorSelection.cursor(Math.min(cursor, doc.length)),
      extensions: [
        // Ahead of the default keymap, where Mod-Enter inserts a blank line.
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              options.onRun();
              return true;
            },
          },
        ]),
        setup,
        labels.of(labelling),
        extras.of(installed),
        heat.extension(),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    });
  // CodeMirror normalises line ends; Go does not mind, and the text stays as it was until the first edit.
  const view = new EditorView({ parent: options.parent, state: stateOf(options.text, options.cursor) });

  const setInstalled = (extensions: readonly Extension[]): void => {
    installed = extensions;
    view.dispatch({ effects: extras.reconfigure(installed) });
  };

  const revealOffset = (offset: number): void => {
    view.dispatch({
      selection: EditorSelection.cursor(offset),
      effects: EditorView.scrollIntoView(offset, { y: 'center' }),
    });
    view.focus();
  };

  return {
    view,
    install(extension) {
      setInstalled([...installed, extension]);
      return () => {
        setInstalled(installed.filter((other) => other !== extension));
      };
    },
    open(text) {
      view.setState(stateOf(text, 0));
      heat.redraw();
      view.scrollDOM.scrollTop = 0;
    },
    setLabels(label, describedBy) {
      labelling = EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy });
      view.dispatch({ effects: labels.reconfigure(labelling) });
    },
    showDiagnostics(diagnostics) {
      view.dispatch(setDiagnostics(view.state, toEditorDiagnostics(view.state.doc, diagnostics)));
    },
    reveal(diagnostic) {
      revealOffset(diagnosticOffset(view.state.doc, diagnostic));
    },
    revealOffset,
    showHeat(lines) {
      heat.show(lines);
    },
    styleHeat(look) {
      heat.style(look);
    },
    focus() {
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}

const setup: Extension = [
  // Editable content takes the focus by itself, but checkers of scrolling regions look for the attribute.
  EditorView.contentAttributes.of({ tabindex: '0' }),
  lineNumbers(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of('\t'),
  EditorState.tabSize.of(4),
  bracketMatching(),
  closeBrackets(),
  // `indentWithTab` would trap keyboard users; CodeMirror lets Tab through once after Escape, and the hint says so.
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
  searchOnDemand(),
  // Not `go()`, which brings snippets and with them the whole of completion.
  goLanguage,
  theme,
];
