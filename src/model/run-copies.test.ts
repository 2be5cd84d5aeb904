import { expect, it } from 'vitest';
import { NO_SYMBOLS } from '../protocol/symbols.ts';
import { RunCopies } from './run-copies.ts';

const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(7);

function copiesOf(observer: number, heap: number, goroutines: number): RunCopies {
  const copies = new RunCopies({ observer: 10, heap: 20, goroutines: 30 });
  copies.observer.add(bytes(observer));
  copies.heap.add(bytes(heap));
  copies.goroutines.add(bytes(goroutines));
  return copies;
}

it('has all that came', async () => {
  const saved = copiesOf(10, 20, 30).saved(NO_SYMBOLS, 'package main\n');
  expect(saved?.source).toBe('package main\n');
  expect([saved?.observer.size, saved?.heap.size, saved?.goroutines?.size]).toEqual([10, 20, 30]);
  expect(new Uint8Array(await saved!.goroutines!.arrayBuffer())).toEqual(bytes(30));
});

it('is without goroutines when there is too much of them, and all the rest is there', () => {
  const saved = copiesOf(10, 20, 31).saved(NO_SYMBOLS, '');
  expect([saved?.observer.size, saved?.heap.size, saved?.goroutines]).toEqual([10, 20, null]);
});

it('is nothing when there is too much of anything else', () => {
  expect(copiesOf(11, 0, 0).saved(NO_SYMBOLS, '')).toBeNull();
  expect(copiesOf(0, 21, 0).saved(NO_SYMBOLS, '')).toBeNull();
});
