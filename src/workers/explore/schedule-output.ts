import { MAX_MESSAGE_CHARS, MAX_OUTPUT_CHARS, type ScheduleResult } from '../../protocol/explore.ts';
import { STDERR, type StdStream } from '../../protocol/run.ts';
import { lastWords } from '../../model/explore/last-words.ts';
import { normalise } from '../../model/explore/normalise.ts';

/** Of each stream no more than this is kept while a program runs, bytes; of standard error then the newest. */
const MAX_HELD_BYTES = 256 << 10;

/** What a program writes under one schedule. */
export class ScheduleOutput {
  readonly #decoders = { 1: new TextDecoder(), 2: new TextDecoder() } as const;
  readonly #pieces: { readonly stream: StdStream; readonly text: string }[] = [];
  #held = 0;
  /** The end of standard error once too much has come: the last words are there. */
  #tail = '';

  add(stream: StdStream, bytes: Uint8Array): void {
    const text = this.#decoders[stream].decode(bytes, { stream: true });
    if (this.#held < MAX_HELD_BYTES) {
      this.#held += bytes.length;
      this.#pieces.push({ stream, text });
    } else if (stream === STDERR) {
      this.#tail = (this.#tail + text).slice(-MAX_HELD_BYTES);
    }
  }

  /** Cut and normalised. */
  result(): Pick<ScheduleResult, 'message' | 'place' | 'output'> {
    const errors = this.#pieces.filter(({ stream }) => stream === STDERR).map(({ text }) => text);
    const { message, place, before } = lastWords(errors.join('') + this.#tail);
    let left = before.length;
    let output = '';
    for (const { stream, text } of this.#pieces) {
      const kept = stream === STDERR ? text.slice(0, left) : text;
      if (stream === STDERR) left -= kept.length;
      output += kept;
    }
    return {
      message: normalise(message).slice(0, MAX_MESSAGE_CHARS),
      place,
      output: normalise(output).slice(0, MAX_OUTPUT_CHARS),
    };
  }
}
