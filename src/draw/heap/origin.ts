/** Whose code a function is: what the flame graph colours, and what names of packages are compared by. */
import { isRuntimePackage, isStdPackage, packageOf } from '../../model/stream/code-places.ts';
import type { SourceLine } from '../../protocol/heap-views.ts';

/** `std`: the standard library and modules of others. */
export type CodeOrigin = 'user' | 'std' | 'runtime';

export function originOf({ func, file }: Pick<SourceLine, 'func' | 'file'>): CodeOrigin {
  const path = packageOf(func);
  if (isRuntimePackage(path)) return 'runtime';
  // Files of modules go by path and version.
  const isLibrary = path === '' || file.startsWith('<') || file.includes('@') || isStdPackage(path);
  return isLibrary ? 'std' : 'user';
}
