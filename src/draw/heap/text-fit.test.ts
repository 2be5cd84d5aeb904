import { expect, test } from 'vitest';
import { fitLines, fitText, textWidth } from './text-fit.ts';

test('what fits stays whole', () => {
  expect(fitText('main.Node', 100, 12)).toBe('main.Node');
});

test('what does not fit ends with an ellipsis and fits then', () => {
  for (const width of [30, 50, 80, 120]) {
    const fitted = fitText('map[string]*main.SomethingLong', width, 12, true);
    expect(fitted).toMatch(/^ma.*…$/);
    expect(textWidth(fitted, 12, true)).toBeLessThanOrEqual(width);
  }
});

test('no room for a letter: nothing', () => {
  expect(fitText('main.Node', 8, 12)).toBe('');
});

test('East Asian letters are as wide as high, and pairs of surrogates stay whole', () => {
  expect(textWidth('堆内存', 10)).toBe(30);
  const fitted = fitText('😀😀😀😀😀', 35, 10);
  expect(fitted).toBe('😀😀…');
});

test('two lines break where a name has a joint', () => {
  expect(fitLines('main.MyObject × 10,000', 110, 12)).toEqual(['main.MyObject', '× 10,000']);
  expect(fitLines('map[string]*main.Object', 110, 12)).toEqual(['map[string]*', 'main.Object']);
  expect(fitLines('short', 110, 12)).toEqual(['short']);
  for (const line of fitLines('aVeryLongNameWithoutAnyJointAtAllInIt', 110, 12))
    expect(textWidth(line, 12)).toBeLessThanOrEqual(110);
});
