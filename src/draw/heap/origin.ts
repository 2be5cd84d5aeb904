/** Whose code a function is: what the flame graph colours, and what names of packages are compared by. */
import type { SourceLine } from '../../protocol/heap-views.ts';

export type CodeOrigin = 'user' | 'std' | 'runtime';

/** Import path of a function's package: `example.com/a.b/store` of `example.com/a%2eb/store.(*DB).Get`; empty: none. */
export function packageOf(func: string): string {
  const slash = func.lastIndexOf('/');
  const dot = func.indexOf('.', slash + 1);
  const path = dot === -1 ? '' : func.slice(0, dot);
  // The linker writes dots in the last element as %2e, so that the first plain dot ends the path (cmd/internal/objabi/path.go).
  return path.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The standard library's files go by import path (`fmt/print.go` of package fmt); the user's and modules' do not. */
export function originOf({ func, file }: Pick<SourceLine, 'func' | 'file'>): CodeOrigin {
  const path = packageOf(func);
  if (/^(internal\/)?runtime(\/|$)/.test(path)) return 'runtime';
  if (path === 'main') return 'user';
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  if (path === '' || file === '' || file.startsWith('<') || folder === path) return 'std';
  // A function that runtime gives to another package by linkname: `os.runtime_args` in runtime/runtime.go.
  return /^(runtime|internal)(\/|$)/.test(folder) ? 'std' : 'user';
}
