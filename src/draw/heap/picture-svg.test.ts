import { expect, test } from 'vitest';
import { LIGHT_HEAP_THEME } from './heap-theme.ts';
import { pathShape, rectShape, textShape, type Shape } from './picture.ts';
import { pictureSvg } from './picture-svg.ts';

function svg(...shapes: readonly Shape[]): string {
  const picture = { size: { width: 100.4, height: 50 }, shapes };
  return pictureSvg({ picture, title: 'A & B', description: 'two <things>' }, LIGHT_HEAP_THEME);
}

test('has title, description and the theme’s colours', () => {
  const text = svg(rectShape({ x: 1, y: 2, width: 3, height: 4 }, { fill: 'user', stroke: 'userLine' }));
  expect(text).toContain('<title id="heap-title">A &#38; B</title>');
  expect(text).toContain('<desc id="heap-desc">two &#60;things&#62;</desc>');
  expect(text).toContain(`fill="${LIGHT_HEAP_THEME.user}" stroke="${LIGHT_HEAP_THEME.userLine}"`);
  expect(text).toContain('width="101" height="90"');
});

test('hostile names stay text', () => {
  const text = svg(textShape(0, 0, '</text><script>alert(1)</script>\u0000\ud800"'));
  expect(text).not.toContain('<script');
  expect(text).toContain('&#60;script&#62;');
  expect(text).not.toMatch(/[\u0000-\u0008]|\p{Surrogate}/u);
});

test('paths keep their dashes, anchors their side', () => {
  const bounds = { x: 0, y: 0, width: 9, height: 9 };
  const text = svg(
    pathShape('M0 0L9 9', bounds, { stroke: 'muted', dash: [3, 2], opacity: 0.5 }),
    textShape(5, 5, 'x', { anchor: 'end', mono: true }),
  );
  expect(text).toContain('stroke-dasharray="3 2"');
  expect(text).toContain('opacity="0.5"');
  expect(text).toContain('text-anchor="end"');
});
