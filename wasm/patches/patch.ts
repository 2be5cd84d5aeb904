/** One change to a file of Go's source: where it goes and our own lines. Nothing of Go's text beyond the anchor is kept here. */
export interface Edit {
  /** Text that must occur exactly once, or a pattern that must match at least once. */
  readonly anchor: string | RegExp;
  readonly replacement: string;
  /** One sentence: what the change is for. */
  readonly why: string;
}

/** All changes to one file; `file` is relative to GOROOT/src. */
export interface FilePatch {
  readonly file: string;
  readonly edits: readonly Edit[];
}

/**
 * Applies a file's edits in order.
 * @throws Error naming the file and the anchor when an anchor is missing or not unique, as after a Go upgrade.
 */
export function applyPatch(source: string, patch: FilePatch): string {
  let text = source;
  for (const { anchor, replacement } of patch.edits) {
    if (typeof anchor === 'string') {
      const first = text.indexOf(anchor);
      if (first < 0) throw new Error(`${patch.file}: anchor not found: ${JSON.stringify(anchor)}`);
      if (text.indexOf(anchor, first + 1) >= 0) {
        throw new Error(`${patch.file}: anchor is not unique: ${JSON.stringify(anchor)}`);
      }
      text = text.slice(0, first) + replacement + text.slice(first + anchor.length);
    } else {
      const changed = text.replace(anchor, replacement);
      if (changed === text) throw new Error(`${patch.file}: anchor not found: ${String(anchor)}`);
      text = changed;
    }
  }
  return text;
}
