/**
 * A terminal's reading of text, reduced to what an output pane shows: styled text, carriage return, backspace, erase
 * in line. Every other escape sequence is recognised, so that it ends where it should, and removed. A sequence may be
 * spread over any number of pieces. The states are those of ECMA-48 (and of every VT parser since).
 */
import { PLAIN, applySgr, type TextStyle } from './style.ts';

/** What the parser asks of the line it writes on. */
export interface TerminalLine {
  print(text: string, style: TextStyle): void;
  /** Back to the first column; what follows overwrites. */
  carriageReturn(): void;
  backspace(): void;
  /** 0: from the cursor to the end; 1: from the start to the cursor; 2: the whole line. */
  erase(part: number): void;
}

type State = 'ground' | 'escape' | 'intermediate' | 'csi' | 'string' | 'string-escape';

// Control characters end a run of plain text. C1 controls (0x80–0x9f) are removed, not obeyed: in UTF-8 they are noise.
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g;

/** A longer parameter string is nonsense; the rest of it is dropped. */
const MAX_PARAMETER_CHARS = 256;

export class AnsiParser {
  #state: State = 'ground';
  #parameters = '';
  #style: TextStyle = PLAIN;

  feed(text: string, line: TerminalLine): void {
    let at = 0;
    while (at < text.length) {
      if (this.#state === 'ground') {
        CONTROL.lastIndex = at;
        const match = CONTROL.exec(text);
        const end = match === null ? text.length : match.index;
        if (end > at) line.print(text.slice(at, end), this.#style);
        if (match !== null) this.#control(match[0], line);
        at = end + 1;
      } else {
        this.#inSequence(text.charAt(at), line);
        at++;
      }
    }
  }

  #control(char: string, line: TerminalLine): void {
    if (char === '\x1b') this.#state = 'escape';
    else if (char === '\r') line.carriageReturn();
    else if (char === '\b') line.backspace();
  }

  #inSequence(char: string, line: TerminalLine): void {
    switch (this.#state) {
      case 'escape':
        this.#parameters = '';
        if (char === '[') this.#state = 'csi';
        else if (char === ']' || char === 'P' || char === 'X' || char === '^' || char === '_')
          this.#state = 'string';
        else if (char >= ' ' && char <= '/') this.#state = 'intermediate';
        else if (char !== '\x1b') this.#state = 'ground';
        return;
      case 'intermediate':
        if (char < ' ' || char > '/') this.#state = 'ground';
        return;
      case 'csi':
        this.#inCsi(char, line);
        return;
      case 'string':
        if (char === '\x07') this.#state = 'ground';
        else if (char === '\x1b') this.#state = 'string-escape';
        return;
      case 'string-escape':
        // ESC \ ends the string; any other ESC ends it too and begins anew.
        this.#state = char === '\\' ? 'ground' : 'escape';
        if (char !== '\\') this.#inSequence(char, line);
        return;
      case 'ground':
        return;
    }
  }

  #inCsi(char: string, line: TerminalLine): void {
    if (char === '\x1b') {
      this.#state = 'escape';
    } else if (char >= '@' && char <= '~') {
      this.#state = 'ground';
      this.#finishCsi(char, line);
    } else if (char >= ' ' && char <= '?') {
      if (this.#parameters.length < MAX_PARAMETER_CHARS) this.#parameters += char;
    } else if (char > '~') {
      this.#state = 'ground'; // Not part of any sequence: a program that printed ESC [ by accident.
    }
  }

  #finishCsi(final: string, line: TerminalLine): void {
    // Private sequences (ESC [ ? …) and ones with intermediates mean something else.
    if (!/^[0-9;:]*$/.test(this.#parameters)) return;
    const numbers = this.#parameters === '' ? [] : this.#parameters.split(/[;:]/).map(Number);
    if (final === 'm') this.#style = applySgr(this.#style, numbers);
    else if (final === 'K') line.erase(numbers[0] ?? 0);
    else if (final === 'G' && (numbers[0] ?? 1) <= 1) line.carriageReturn();
  }
}
