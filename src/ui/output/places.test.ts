import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitAtPlaces } from './places.ts';

const files = ['main.go', 'store/store.go', 'a/x.go', 'b/x.go', 'go.mod'];

function places(text: string): readonly string[] {
  return splitAtPlaces(text, files).flatMap(({ text: label, place }) =>
    place === null ? [] : [`${label}=>${place.file}:${place.line}`],
  );
}

it('finds the lines of a trace', () => {
  expect(places('\tmain.go:12 +0x1d')).toEqual(['main.go:12=>main.go:12']);
  expect(places('\tstore/store.go:3 +0x2')).toEqual(['store/store.go:3=>store/store.go:3']);
  expect(places('./main.go:3:5: undefined: x')).toEqual(['./main.go:3=>main.go:3']);
  expect(places('2026/11/21 main.go:7: a, then main.go:9')).toHaveLength(2);
});

it('knows a file by its last part where only one has it', () => {
  expect(places('store.go:4: hello')).toEqual(['store.go:4=>store/store.go:4']);
  expect(places('x.go:4: hello')).toEqual([]);
});

it('leaves Go’s own files and others alone', () => {
  expect(places('\tfmt/print.go:12 +0x1d')).toEqual([]);
  expect(places('\t/usr/lib/go/main.go:12')).toEqual([]);
  expect(places('other.go:1 main.go:0 main.go: main_go:3')).toEqual([]);
});

it('loses no text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('main.go:1', 'store.go:23', ' '))),
      (parts) => {
        const text = parts.join('');
        expect(
          splitAtPlaces(text, files)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
