import { describe, expect, it } from 'vitest';
import { scanGoFile } from './scan.ts';

const paths = (text: string) => scanGoFile(text).imports.map(({ path }) => path);

describe('scanGoFile', () => {
  it('reads package, imports and their places, columns in bytes', () => {
    const file = scanGoFile(
      '// é\npackage main // x\n\nimport "fmt"\nimport (\n\t"os"; m "math"\n\t/* é */ _ `embed`\n)\n',
    );
    expect(file.packageName).toBe('main');
    expect(file.packagePlace).toEqual({ line: 2, column: 9 });
    expect(file.imports).toEqual([
      { path: 'fmt', line: 4, column: 8 },
      { path: 'os', line: 6, column: 2 },
      { path: 'math', line: 6, column: 10 },
      { path: 'embed', line: 7, column: 13 },
    ]);
  });

  it('looks for imports only where Go does', () => {
    expect(paths('package p\nimport "a"\nvar s = "b"\nimport "c"\n')).toEqual(['a']);
    expect(paths('package p\n// import "x"\n/* import "y" */\nimport "a"\nfunc import2() {}\n')).toEqual([
      'a',
    ]);
    expect(paths('package p; import "a"; import "b"\n')).toEqual(['a', 'b']);
    expect(paths('package p\nimport ()\nimport . "a"\n')).toEqual(['a']);
  });

  it('takes a build constraint only ahead of the package clause', () => {
    expect(scanGoFile('//go:build linux\n\npackage p\n').buildConstraint).toBe('linux');
    expect(scanGoFile('package p\n//go:build linux\n').buildConstraint).toBeNull();
  });

  it('finds embed directives, not text that looks like one', () => {
    expect(scanGoFile('package p\nimport _ "embed"\n//go:embed a.txt\nvar a string\n').embeds).toEqual([
      { line: 3, column: 1 },
    ]);
    expect(scanGoFile('package p\nvar s = `\n//go:embed a.txt\n`\n').embeds).toEqual([]);
  });

  it.each([
    '',
    'package',
    'func main() {}',
    'package 5',
    '\0\0',
    'import "a"',
    'package p\nimport "unclosed',
    '/* unclosed',
    '`unclosed',
  ])('leaves %j to the compiler', (text) => {
    expect(() => scanGoFile(text)).not.toThrow();
  });

  it('is quick on a large file', () => {
    const file = scanGoFile(`package p\nimport "a"\n${'var x = "text" // comment\n'.repeat(40_000)}`);
    expect(file.imports).toHaveLength(1);
  });
});
