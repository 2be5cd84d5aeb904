/** The thread in which a program runs under one schedule after the other. What it writes is gathered and not shown. */
import { parentPort, workerData } from 'node:worker_threads';
import { assertExists } from '../base/assert.ts';
import type { ExploreRequest } from '../protocol/explore.ts';
import { exploreProgram } from '../workers/explore/explore-program.ts';

const port = assertExists(parentPort, 'explore-thread is not a program of its own');

void exploreProgram(workerData as ExploreRequest, (event) => port.postMessage(event));
