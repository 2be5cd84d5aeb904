import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeDiagnostics, splitSource } from './source-files.ts';

it('takes plain text as main.go, whatever it is', () => {
  expect(splitSource('package main')).toEqual([{ name: 'main.go', text: 'package main', firstLine: 1 }]);
  expect(splitSource('')).toEqual([{ name: 'main.go', text: '', firstLine: 1 }]);
});

it('takes the head of an archive as main.go, unless it is blank or there is one', () => {
  const names = (text: string): readonly string[] => splitSource(text).map(({ name }) => name);
  expect(names('package main\n-- a/a.go --\npackage a\n')).toEqual(['main.go', 'a/a.go']);
  expect(names('\n\n-- a.go --\npackage main\n')).toEqual(['a.go']);
  expect(names('About this.\n-- main.go --\npackage main\n')).toEqual(['main.go']);
});

it('finds each file’s lines in the editor', () => {
  const part = fc
    .array(fc.stringMatching(/^[a-z ]{0,12}$/), { maxLength: 4 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(part, fc.array(part, { minLength: 1, maxLength: 4 }), (head, parts) => {
      const text = head + parts.map((body, index) => `-- f${index}.go --\n${body}`).join('');
      const editorLines = text.split('\n');
      for (const file of splitSource(text)) {
        const lines = file.text.split('\n').slice(0, -1);
        expect(editorLines.slice(file.firstLine - 1, file.firstLine - 1 + lines.length)).toEqual(lines);
      }
    }),
  );
});

it('gives a diagnostic of a whole file, or of no file of ours, no line', () => {
  const files = splitSource('package main\n-- a.go --\nx\n');
  const of = (file: string, line: number): number | undefined =>
    placeDiagnostics([{ code: 'type', file, line, column: 1, message: '' }], files)[0]?.editorLine;
  expect([of('./a.go', 1), of('main.go', 1), of('a.go', 0), of('', 0), of('fmt/print.go', 7)]).toEqual([
    3, 1, 0, 0, 0,
  ]);
});
