import type { SourceFile } from '../protocol/toolchain.ts';

/** Whether a file is not part of the build: the program finds it in its working directory. */
export function isDataFile(name: string): boolean {
  return !name.endsWith('.go') && name !== 'go.mod' && name !== 'go.sum';
}

export function dataFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter(({ name }) => isDataFile(name));
}
