import { expect, it } from 'vitest';
import type { NodeLabel, PathStep } from '../../protocol/heap-views.ts';
import { briefSteps, briefStepText, stepText } from './path-text.ts';
import { en } from './strings-en.ts';

function step(label: NodeLabel, changes: Partial<PathStep> = {}): PathStep {
  return {
    ref: { node: 0, label, type: null, bytes: 0, retained: 0, site: null },
    edge: { kind: 'field', text: '', func: '', line: 0 },
    repeats: 1,
    siblings: 1,
    siblingBytes: 0,
    siblingRetained: 0,
    ...changes,
  };
}

it('says how many there are of one kind', () => {
  const value: NodeLabel = { kind: 'value', text: 'main.T', count: null };
  expect(stepText(step(value, { siblings: 10_000 }), en)).toBe('main.T × 10,000');
  expect(stepText(step(value, { repeats: 4_999_998 }), en)).toBe('main.T × 4,999,998');
  expect(stepText(step(value), en)).toBe('main.T');
});

it('says how many goroutines run the same function, and not which was the first', () => {
  const ask: NodeLabel = { kind: 'goroutine', text: 'main.ask', count: 8 };
  expect(stepText(step(ask, { siblings: 640 }), en)).toBe('640 goroutines (main.ask)');
  expect(stepText(step(ask), en)).toBe('goroutine 8 (main.ask)');
});

it('leaves the number of entries out of a sentence', () => {
  const map: NodeLabel = { kind: 'map', text: 'map[int]*main.T', count: 10_000 };
  expect(stepText(step(map), en)).toBe('map[int]*main.T (10,000 entries)');
  expect(briefStepText(step(map), en)).toBe('map[int]*main.T');
});

it('shows both ends of a long way', () => {
  const steps = Array.from({ length: 9 }, (_, index) =>
    step({ kind: 'value', text: `main.T${index}`, count: null }),
  );
  const shown = briefSteps({ steps, suspect: null, omitted: null }).map((one) => one?.ref.label.text ?? '…');
  expect(shown).toEqual(['main.T0', 'main.T1', '…', 'main.T7', 'main.T8']);
});
