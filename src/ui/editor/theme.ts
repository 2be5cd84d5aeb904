import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours come from the page's custom properties, so that one theme serves light and dark. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--hs-text)', backgroundColor: 'var(--hs-surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--hs-mono)',
    fontSize: 'var(--hs-size-m)',
    lineHeight: 'var(--hs-code-line)',
    overscrollBehavior: 'auto',
  },
  '.cm-content': { caretColor: 'var(--hs-accent)', paddingBlock: '8px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--hs-accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--hs-selection)',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--hs-surface)',
    color: 'var(--hs-muted)',
    border: 'none',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--hs-accent-soft)',
    outline: '1px solid var(--hs-accent)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--hs-warn-soft)', outline: '1px solid var(--hs-warn)' },
  '.cm-panels': { backgroundColor: 'var(--hs-raised)', color: 'var(--hs-text)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--hs-border)' },
  '.cm-textfield, .cm-button': {
    background: 'var(--hs-raised)',
    color: 'var(--hs-text)',
    border: '1px solid var(--hs-border-strong)',
    borderRadius: '4px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--hs-raised)',
    color: 'var(--hs-text)',
    border: '1px solid var(--hs-border)',
    borderRadius: 'var(--hs-radius)',
    maxWidth: 'min(40rem, 90vw)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--hs-mono)', fontSize: 'var(--hs-size-s)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--hs-danger)' },
  // The stock squiggle is an image of one fixed colour, too faint on a dark ground.
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--hs-danger) 1.5px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--hs-danger)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.modifier], color: 'var(--hs-code-keyword)' },
  { tag: [tags.typeName, tags.namespace, tags.standard(tags.typeName)], color: 'var(--hs-code-type)' },
  { tag: [tags.string, tags.character, tags.escape], color: 'var(--hs-code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--hs-code-number)' },
  { tag: tags.comment, color: 'var(--hs-code-comment)', fontStyle: 'italic' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.function(tags.definition(tags.variableName)),
    ],
    color: 'var(--hs-code-function)',
  },
]);

export const theme: Extension = [look, syntaxHighlighting(colours)];
