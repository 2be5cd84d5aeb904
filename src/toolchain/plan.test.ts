import { describe, expect, it } from 'vitest';
import type { DiagnosticCode, SourceFile } from '../protocol/toolchain.ts';
import { importClosure, parseManifest, type Manifest } from './manifest.ts';
import { MAX_SOURCE_BYTES, planBuild } from './plan.ts';

const asset = { file: 'x.a', bytes: 1, sha256: '0'.repeat(64), br: 1, gz: 1 };
const std = (imports: string[] = []) => ({ ...asset, imports });
const manifest: Manifest = parseManifest(
  JSON.stringify({
    schema: 1,
    go: 'go1.27.4',
    tools: { compile: asset, link: asset },
    packages: {
      runtime: std(['internal/abi']),
      'internal/abi': std(),
      fmt: std(['os', 'runtime']),
      os: std(['runtime']),
      time: std(),
      'time/tzdata': std(['time']),
      net: std(['vendor/golang.org/x/net/dns']),
      'vendor/golang.org/x/net/dns': std(),
    },
  }),
);
const main = (body = '', imports = ''): SourceFile => ({
  name: 'main.go',
  text: `package main\n${imports}\nfunc main() {${body}}\n`,
});
const file = (name: string, text: string): SourceFile => ({ name, text });

function codes(files: readonly SourceFile[]): readonly DiagnosticCode[] {
  const result = planBuild(files, manifest);
  return result.ok ? [] : result.diagnostics.map(({ code }) => code);
}

function plan(files: readonly SourceFile[]) {
  const result = planBuild(files, manifest);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.plan;
}

describe('planBuild', () => {
  it('orders packages, dependencies first, and builds only what is imported', () => {
    const { packages, stdImports, language } = plan([
      file('go.mod', 'module example.com/app\n\ngo 1.22\n'),
      main('', 'import ("fmt"; "example.com/app/a")'),
      file('a/a.go', 'package a\nimport "example.com/app/b/c"\n'),
      file('b/c/c.go', 'package c\nimport "os"\n'),
      file('unused/u.go', 'package u\n'),
    ]);
    expect(packages.map(({ importPath }) => importPath)).toEqual([
      'example.com/app/b/c',
      'example.com/app/a',
      'main',
    ]);
    expect(stdImports).toEqual(['fmt', 'os']);
    expect(language).toBe('go1.22');
  });

  it('names the module play where there is no go.mod, and takes the toolchain’s language', () => {
    const { packages, language } = plan([main('', 'import "play/a"'), file('a/a.go', 'package a\n')]);
    expect(packages.map(({ importPath }) => importPath)).toEqual(['play/a', 'main']);
    expect(language).toBe('go1.27');
  });

  it('leaves out tests, other systems and excluded files', () => {
    const { packages } = plan([
      main(),
      file('main_test.go', 'package main\n'),
      file('main_linux.go', 'package main\n'),
      file('gen.go', '//go:build ignore\n\npackage gen\n'),
      file('notes.txt', 'hello'),
    ]);
    expect(packages[0]?.files.map(({ name }) => name)).toEqual(['main.go']);
  });

  it.each<[string, readonly SourceFile[], DiagnosticCode]>([
    ['no files', [], 'no-go-files'],
    ['only data', [file('a.txt', 'x')], 'no-go-files'],
    ['a library', [file('a.go', 'package lib\n')], 'not-main'],
    ['two packages in one folder', [main(), file('a.go', 'package lib\n')], 'mixed-packages'],
    ['a package that is nowhere', [main('', 'import "fmtt"')], 'missing-package'],
    ['a module from elsewhere', [main('', 'import "github.com/a/b"')], 'missing-package'],
    ['an own package that is not there', [main('', 'import "play/a"')], 'missing-package'],
    ['an internal package', [main('', 'import "internal/abi"')], 'internal-package'],
    ['a vendored package', [main('', 'import "vendor/golang.org/x/net/dns"')], 'missing-package'],
    ['cgo', [main('', 'import "C"')], 'cgo'],
    ['a C file', [main(), file('a.c', 'int x;')], 'cgo'],
    ['assembly', [main(), file('a.s', 'TEXT x(SB),0,$0')], 'assembly'],
    ['the program itself', [main('', 'import "play"')], 'import-cycle'],
    ['a path that climbs', [main(), file('../a.go', 'package a')], 'file-name'],
    ['an absolute path', [file('/main.go', 'package main')], 'file-name'],
    ['one name twice', [main(), main()], 'file-name'],
    ['too much text', [main(`//${'x'.repeat(MAX_SOURCE_BYTES)}`)], 'too-large'],
    ['a bad module path', [main(), file('go.mod', 'module "a\\b"\n')], 'go-mod'],
    ['a bad language version', [main(), file('go.mod', 'module a\ngo latest\n')], 'go-mod'],
  ])('refuses %s', (_, files, code) => {
    expect(codes(files)).toEqual([code]);
  });

  it('refuses //go:embed at its line', () => {
    const result = planBuild(
      [file('main.go', 'package main\n\n//go:embed a.txt\nvar s string\n\nfunc main() {}\n')],
      manifest,
    );
    expect(result).toEqual({
      ok: false,
      diagnostics: [expect.objectContaining({ code: 'embed', file: 'main.go', line: 3, column: 1 })],
    });
  });

  it('shows the whole import cycle', () => {
    const result = planBuild(
      [
        main('', 'import "play/a"'),
        file('a/a.go', 'package a\nimport "play/b"\n'),
        file('b/b.go', 'package b\n\nimport "play/a"\n'),
      ],
      manifest,
    );
    expect(result.ok ? [] : result.diagnostics).toEqual([
      {
        code: 'import-cycle',
        file: 'b/b.go',
        line: 3,
        column: 8,
        message: 'import cycle not allowed: play/a imports play/b imports play/a',
      },
    ]);
  });
});

it('closes imports over their own, with the runtime always in', () => {
  expect(importClosure(manifest, ['net'])).toEqual([
    'internal/abi',
    'net',
    'runtime',
    'vendor/golang.org/x/net/dns',
  ]);
});

it('names what is wrong with a manifest', () => {
  expect(() => parseManifest('{"schema":2}')).toThrow('schema');
});

it('adds the time zones where a program asks for one by name', () => {
  const asks = plan([main('time.LoadLocation("Europe/Paris")', 'import "time"')]);
  expect(asks.stdImports).toContain('time/tzdata');
  expect(asks.packages[0]?.files).toHaveLength(2);
  const doesNot = plan([main('time.Now()', 'import "time"')]);
  expect(doesNot.stdImports).toEqual(['time']);
  expect(doesNot.packages[0]?.files).toHaveLength(1);
});
