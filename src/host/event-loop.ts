/** Takes back what was asked for. Of no effect once it has happened. */
export type Cancel = () => void;

/** Calls `callback` once everything has had its turn that the event loop holds ready now: messages, input, timers. */
export type NextTurn = (callback: () => void) => Cancel;

/** The two ends of a MessageChannel, as far as they are needed here. */
export interface ChannelEnds {
  readonly port1: Pick<MessagePort, 'onmessage'>;
  readonly port2: Pick<MessagePort, 'postMessage'>;
}

/**
 * Turns by a message to oneself. Not setTimeout: browsers make one that is set within another wait 4 ms at least (HTML,
 * "timer initialization steps"), a third of the time of a program that gives way every 10 ms.
 */
export function messageTurns({ port1, port2 }: ChannelEnds): NextTurn {
  const waiting: (() => void)[] = [];
  // One message, one callback: what comes in between two messages is served between two callbacks.
  port1.onmessage = () => waiting.shift()?.();
  return (callback) => {
    let isWanted = true;
    waiting.push(() => {
      if (isWanted) callback();
    });
    port2.postMessage(null);
    return () => {
      isWanted = false;
    };
  };
}

/** Node polls its messages and its input between two immediates. */
function immediateTurns(): NextTurn {
  // Bound now: a program may replace what is global.
  const { setImmediate, clearImmediate } = globalThis;
  return (callback) => {
    const handle = setImmediate(callback);
    return () => clearImmediate(handle);
  };
}

/** Turns of this realm's event loop. */
export const nextTurn: NextTurn =
  typeof setImmediate === 'function' ? immediateTurns() : messageTurns(new MessageChannel());

const { setTimeout, clearTimeout } = globalThis;

/** Calls `callback` once, `delayMs` of real time or a little more from now. */
export function afterRealTime(callback: () => void, delayMs: number): Cancel {
  const handle = setTimeout(callback, delayMs);
  return () => clearTimeout(handle);
}
