/**
 * The worker that runs a program under one schedule after the other, inside a sandbox frame. Bundled into one classic script, which
 * the frame starts from a data: URL.
 */
import type { ExploreEvent, ExploreRequest } from '../../protocol/explore.ts';
import { exploreProgram } from './explore-program.ts';

/** Bound here: a program can reach the global `postMessage` and replace it. */
const send = self.postMessage.bind(self) as (message: ExploreEvent) => void;

addEventListener('message', function start({ data }: MessageEvent<ExploreRequest>) {
  removeEventListener('message', start); // later messages belong to the program
  void exploreProgram(data, send);
});
