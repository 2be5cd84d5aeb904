import type { ExploreEvent } from '../../protocol/explore.ts';
import type { StartExplorer } from '../explore/exploration.ts';
import exploreWorkerScript from '../explore/explore.worker.ts?iife';
import { readExploreMessage } from './messages.ts';
import { SandboxFrame } from './sandbox-frame.ts';

/** Starts a worker for schedules in a sandbox frame of its own, as any that runs a user's program. */
export const startExplorerFrame: StartExplorer = (request, onEvent, onFailure) => {
  const frame = new SandboxFrame<ExploreEvent>({ script: exploreWorkerScript, read: readExploreMessage });
  frame.listen((event) => {
    if (event.kind === 'worker-error') onFailure(event.message);
    else if (event.kind !== 'frame-ready') onEvent(event);
  });
  frame.send({ kind: 'start', message: request, transfer: [request.program] });
  return frame;
};
