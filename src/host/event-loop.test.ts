import { expect, test } from 'vitest';
import { messageTurns, nextTurn, type ChannelEnds } from './event-loop.ts';

test('the event loop has its turn between two callbacks', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => order.push('message');
  port2.postMessage(null);
  await new Promise<void>((resolve) => {
    nextTurn(() => {
      order.push('first');
      nextTurn(() => {
        order.push('second');
        resolve();
      });
    });
  });
  port1.close();
  expect(order.indexOf('message')).toBeGreaterThanOrEqual(0);
  expect(order.indexOf('message')).toBeLessThan(order.indexOf('second'));
});

test('turns by message: one callback for each message, and none that was taken back', () => {
  const deliver: (() => void)[] = [];
  const port1: ChannelEnds['port1'] = { onmessage: null };
  const message = new MessageEvent('message');
  const postMessage = (): void => {
    deliver.push(() => {
      port1.onmessage?.call(port1 as MessagePort, message);
    });
  };
  const turns = messageTurns({ port1, port2: { postMessage } });
  const called: number[] = [];
  turns(() => called.push(1));
  const cancel = turns(() => called.push(2));
  turns(() => called.push(3));
  cancel();
  deliver.shift()?.();
  expect(called).toEqual([1]);
  deliver.forEach((next) => next());
  expect(called).toEqual([1, 3]);
});
