/** Works out what to compile, in which order, from what: the part of `go build` that we need. */
import type { Diagnostic, DiagnosticCode, SourceFile } from '../protocol/toolchain.ts';
import { evaluateConstraint, nameMatches, tagIsSet } from './constraint.ts';
import { parseGoMod, type GoMod } from './go-mod.ts';
import { isImportable, isInternal, type Manifest } from './manifest.ts';
import { needsTimeZones, TIME_ZONES } from './time-zones.ts';
import { scanGoFile, type Place, type ScannedFile, type ScannedImport } from './scan.ts';

/** All of a program's text together; above it a build is refused. Go itself copes, a learner's page need not. */
export const MAX_SOURCE_BYTES = 4 << 20;

/** One package of the user's program. */
export interface PlannedPackage {
  /** `main`, or the import path below the module. */
  readonly importPath: string;
  readonly files: readonly SourceFile[];
  /** What it imports itself: standard library and own packages. */
  readonly imports: readonly string[];
}

export interface BuildPlan {
  /** The path of the program's module. */
  readonly module: string;
  /** Dependencies first; the last one is `main`. */
  readonly packages: readonly PlannedPackage[];
  /** Standard library packages imported anywhere. */
  readonly stdImports: readonly string[];
  /** The language version, as `go1.27`. */
  readonly language: string;
}

export type PlanResult =
  | { readonly ok: true; readonly plan: BuildPlan }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

interface OwnFile {
  readonly source: SourceFile;
  readonly scanned: ScannedFile;
}

const goMinor = (version: string): number => Number(/^go1\.(\d+)/.exec(version)?.[1] ?? 0);

export function planBuild(files: readonly SourceFile[], manifest: Manifest): PlanResult {
  const problems: Diagnostic[] = [];
  const report = (code: DiagnosticCode, file: string, at: Place, message: string): void => {
    problems.push({ code, file, line: at.line, column: at.column, message });
  };
  const fail = (): PlanResult => ({ ok: false, diagnostics: problems });

  checkFiles(files, report);
  if (problems.length > 0) return fail();

  const goModFile = files.find((file) => file.name === 'go.mod');
  const goMod: GoMod = parseGoMod(goModFile?.text ?? '', (line, message) =>
    report('go-mod', 'go.mod', { line, column: 1 }, message),
  );
  const minor = goMinor(manifest.go);
  const dirs = groupByDirectory(files, minor);
  const root = dirs.get('');
  if (root === undefined) {
    report('no-go-files', '', { line: 0, column: 0 }, 'no Go files to run');
    return fail();
  }

  const known = (path: string): boolean =>
    isImportable(manifest, path) || ownDirectory(path, goMod, dirs) !== null;
  for (const [dir, own] of dirs) checkDirectory(dir, own, report);
  for (const own of dirs.values()) {
    for (const { source, scanned } of own) {
      for (const entry of scanned.imports)
        checkImport(entry, source.name, { goMod, known, manifest, report });
      for (const at of scanned.embeds) {
        report(
          'embed',
          source.name,
          at,
          '//go:embed is not supported here: read the file with os.ReadFile instead',
        );
      }
    }
  }
  if (problems.length > 0) return fail();

  const order = sortPackages(dirs, goMod, report);
  if (order === null) return fail();
  const zones = needsTimeZones(files) ? [TIME_ZONES] : [];
  const packages = order.map((dir): PlannedPackage => {
    const own = dirs.get(dir) ?? [];
    const added = dir === '' ? zones : [];
    return {
      importPath: dir === '' ? 'main' : `${goMod.module}/${dir}`,
      files: [...own.map(({ source }) => source), ...added.map(({ file }) => file)],
      imports: unique([
        ...own.flatMap(({ scanned }) => scanned.imports.map(({ path }) => path)),
        ...added.map(({ imports }) => imports),
      ]),
    };
  });
  const stdImports = unique(packages.flatMap(({ imports }) => imports)).filter(
    (path) => path in manifest.packages,
  );
  return {
    ok: true,
    plan: { module: goMod.module, packages, stdImports, language: goMod.language ?? `go1.${minor}` },
  };
}

type Report = (code: DiagnosticCode, file: string, at: Place, message: string) => void;

function checkFiles(files: readonly SourceFile[], report: Report): void {
  const seen = new Set<string>();
  let total = 0;
  for (const { name, text } of files) {
    total += text.length;
    const nowhere = { line: 0, column: 0 };
    if (
      name === '' ||
      name.startsWith('/') ||
      name.split('/').some((part) => part === '' || part === '..' || part === '.')
    ) {
      report(
        'file-name',
        name,
        nowhere,
        `bad file name ${JSON.stringify(name)}: use a relative path without . and ..`,
      );
    } else if (seen.has(name)) {
      report('file-name', name, nowhere, `there are two files named ${name}`);
    }
    seen.add(name);
    if (/\.(s|S)$/.test(name)) {
      report(
        'assembly',
        name,
        nowhere,
        'assembly files cannot be built here: there is no assembler in the page',
      );
    }
    if (/\.(c|cc|cpp|cxx|h|hh|hpp|m|swig|swigcxx|syso)$/.test(name)) {
      report('cgo', name, nowhere, 'C files cannot be built here: cgo needs a C compiler');
    }
  }
  if (total > MAX_SOURCE_BYTES) {
    report(
      'too-large',
      '',
      { line: 0, column: 0 },
      `the program has ${total} bytes; the limit is ${MAX_SOURCE_BYTES}`,
    );
  }
}

function groupByDirectory(files: readonly SourceFile[], minor: number): Map<string, OwnFile[]> {
  const dirs = new Map<string, OwnFile[]>();
  for (const source of files) {
    const { name } = source;
    if (!name.endsWith('.go') || name.endsWith('_test.go') || !nameMatches(name)) continue;
    const scanned = scanGoFile(source.text);
    if (scanned.buildConstraint !== null) {
      // An expression that cannot be read keeps the file: the compiler then says what is wrong with it.
      const kept = evaluateConstraint(scanned.buildConstraint, (tag) => tagIsSet(tag, minor)) ?? true;
      if (!kept) continue;
    }
    const dir = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
    const own = dirs.get(dir);
    if (own) own.push({ source, scanned });
    else dirs.set(dir, [{ source, scanned }]);
  }
  return dirs;
}

function checkDirectory(dir: string, own: readonly OwnFile[], report: Report): void {
  const named = own.filter(({ scanned }) => scanned.packageName !== null);
  const [first] = named;
  if (first === undefined) return; // the compiler reports the missing package clause
  const name = first.scanned.packageName;
  const other = named.find(({ scanned }) => scanned.packageName !== name);
  if (other) {
    report(
      'mixed-packages',
      other.source.name,
      other.scanned.packagePlace,
      `found packages ${name} (${first.source.name}) and ${other.scanned.packageName} (${other.source.name}) in one directory`,
    );
  } else if (dir === '' && name !== 'main') {
    report(
      'not-main',
      first.source.name,
      first.scanned.packagePlace,
      `package ${name} is not a main package: a program that runs starts with "package main"`,
    );
  }
}

interface ImportContext {
  readonly goMod: GoMod;
  readonly known: (path: string) => boolean;
  readonly manifest: Manifest;
  readonly report: Report;
}

function checkImport(
  entry: ScannedImport,
  file: string,
  { goMod, known, manifest, report }: ImportContext,
): void {
  const { path } = entry;
  if (path === 'C') {
    report('cgo', file, entry, 'import "C" needs cgo, and cgo needs a C compiler: it does not work here');
  } else if (path === 'main' || path === goMod.module) {
    report(
      'import-cycle',
      file,
      entry,
      `import ${JSON.stringify(path)} is a program, not an importable package`,
    );
  } else if (path in manifest.packages && isInternal(path)) {
    report('internal-package', file, entry, `use of internal package ${path} not allowed`);
  } else if (!known(path)) {
    report('missing-package', file, entry, missingMessage(path, goMod));
  }
}

function missingMessage(path: string, goMod: GoMod): string {
  if (path.startsWith(`${goMod.module}/`)) {
    return `package ${path} is not there: no Go file lies in ${path.slice(goMod.module.length + 1)}/`;
  }
  if ((path.split('/')[0] ?? '').includes('.')) {
    return `package ${path} is not in the standard library: modules from elsewhere cannot be imported here yet`;
  }
  return `package ${path} is not in std`;
}

function ownDirectory(path: string, goMod: GoMod, dirs: ReadonlyMap<string, unknown>): string | null {
  if (!path.startsWith(`${goMod.module}/`)) return null;
  const dir = path.slice(goMod.module.length + 1);
  return dirs.has(dir) ? dir : null;
}

/** Depth first from the root: dependencies come before those who import them. Packages nobody imports are not built. */
function sortPackages(
  dirs: ReadonlyMap<string, readonly OwnFile[]>,
  goMod: GoMod,
  report: Report,
): readonly string[] | null {
  const order: string[] = [];
  const path: string[] = [];
  const visit = (dir: string): boolean => {
    if (order.includes(dir)) return true;
    path.push(dir);
    for (const { source, scanned } of dirs.get(dir) ?? []) {
      for (const entry of scanned.imports) {
        const target = ownDirectory(entry.path, goMod, dirs);
        if (target === null) continue;
        if (path.includes(target)) {
          const cycle = [...path.slice(path.indexOf(target)), target].map((step) =>
            step === '' ? 'main' : `${goMod.module}/${step}`,
          );
          report('import-cycle', source.name, entry, `import cycle not allowed: ${cycle.join(' imports ')}`);
          return false;
        }
        if (!visit(target)) return false;
      }
    }
    path.pop();
    order.push(dir);
    return true;
  };
  return visit('') ? order : null;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
