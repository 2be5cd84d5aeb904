/** Which files belong to a js/wasm build: `//go:build` lines and `_GOOS_GOARCH` name endings. */

const knownOS = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(
    ' ',
  ),
);
const knownArch = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ' +
    'ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

/** Whether a build tag is set here, for a Go of the given minor version (27 for go1.27). */
export function tagIsSet(tag: string, goMinor: number): boolean {
  const release = /^go1\.(\d+)$/.exec(tag);
  if (release) return Number(release[1]) <= goMinor;
  return tag === 'js' || tag === 'wasm' || tag === 'gc';
}

/** Whether a file's name lets it into a js/wasm build (go help buildconstraint). */
export function nameMatches(fileName: string): boolean {
  const base = fileName.slice(fileName.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (/^[._]/.test(base)) return false;
  const parts = base.split('_').slice(1);
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last === undefined) return true;
  if (knownArch.has(last))
    return last === 'wasm' && (before === undefined || !knownOS.has(before) || before === 'js');
  return !knownOS.has(last) || last === 'js';
}

/**
 * Evaluates the expression of a `//go:build` line: tags, `!`, `&&`, `||`, parentheses.
 * @returns null when it is not a valid expression
 */
export function evaluateConstraint(expression: string, isSet: (tag: string) => boolean): boolean | null {
  const found = expression.match(/&&|\|\||[!()]|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
  let next = 0;
  const take = (token: string): boolean => {
    if (found[next] !== token) return false;
    next++;
    return true;
  };
  const or = (): boolean | null => {
    let value = and();
    while (value !== null && take('||')) {
      const right = and();
      value = right === null ? null : value || right;
    }
    return value;
  };
  const and = (): boolean | null => {
    let value = not();
    while (value !== null && take('&&')) {
      const right = not();
      value = right === null ? null : value && right;
    }
    return value;
  };
  const not = (): boolean | null => {
    if (take('!')) {
      const value = not();
      return value === null ? null : !value;
    }
    if (take('(')) {
      const value = or();
      return take(')') ? value : null;
    }
    const tag = found[next];
    if (tag === undefined || !/^[\p{L}\p{Nd}_.]+$/u.test(tag)) return null;
    next++;
    return isSet(tag);
  };
  const value = or();
  return next === found.length ? value : null;
}
