/** Runs programs, each in a frame and a worker of its own. The frame of the last one stays, for its files. */
import runWorkerScript from '../run/run.worker.ts?iife';
import type { RunEvent, RunRequest } from '../../protocol/run.ts';
import { readSandboxMessage } from './messages.ts';
import { RunSession, type RunHandle } from './run-session.ts';
import { SandboxFrame } from './sandbox-frame.ts';

const PROGRAM = { script: runWorkerScript, read: readSandboxMessage };

export class Sandbox {
  #nextId = 1;
  #warm: SandboxFrame<RunEvent> | null = null;
  #last: RunSession | null = null;

  /** Prepares a frame, so that the next run need not wait for one. */
  warm(): void {
    this.#warm ??= new SandboxFrame(PROGRAM);
  }

  /** Gives up all frames, and ends what runs in them. */
  discard(): void {
    this.#warm?.dispose();
    this.#last?.discard();
    this.#warm = null;
    this.#last = null;
  }

  /** Starts a program; what is left of the one before goes. */
  run(request: Omit<RunRequest, 'id'>, onEvent: (event: RunEvent) => void): RunHandle {
    this.#last?.discard();
    const frame = this.#warm ?? new SandboxFrame(PROGRAM);
    this.#warm = null;
    const id = this.#nextId++;
    const { port1, port2 } = new MessageChannel();
    const session = new RunSession({ id, frame, commands: port1, onEvent });
    frame.send({
      kind: 'start',
      message: { request: { ...request, id }, commands: port2 },
      transfer: [request.program, port2],
    });
    this.#last = session;
    return session;
  }
}
