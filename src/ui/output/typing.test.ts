import { expect, it } from 'vitest';
import { TypingWatch } from './typing.ts';

/** An element that is, or stands in, what the selectors say. */
function element({ editable = false, inPopover = false }): Pick<Element, 'matches' | 'closest'> {
  return {
    matches: () => editable,
    closest: () => (inPopover ? ({} as Element) : null),
  } as unknown as Element;
}

it('lets the focus go from the editor as long as nothing was typed there since Run', () => {
  const watch = new TypingWatch();
  watch.note();
  watch.reset();
  expect(watch.mayMoveFrom(element({ editable: true }))).toBe(true);
  watch.note();
  expect(watch.mayMoveFrom(element({ editable: true }))).toBe(false);
});

it('lets it go from what takes no text, and never from an open panel', () => {
  const watch = new TypingWatch();
  watch.note();
  expect(watch.mayMoveFrom(element({}))).toBe(true);
  expect(watch.mayMoveFrom(null)).toBe(true);
  watch.reset();
  expect(watch.mayMoveFrom(element({ inPopover: true }))).toBe(false);
});
