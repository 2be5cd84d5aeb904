import type { RunFile } from '../protocol/run.ts';
import type { SourceFile } from '../protocol/toolchain.ts';

/** Whether a file is not part of the build: the program finds it in its working directory. */
export function isDataFile(name: string): boolean {
  return !name.endsWith('.go') && name !== 'go.mod' && name !== 'go.sum';
}

/** What a program finds in its working directory. */
export function dataFiles(files: readonly SourceFile[]): readonly RunFile[] {
  const encoder = new TextEncoder();
  return files
    .filter(({ name }) => isDataFile(name))
    .map(({ name, text }) => ({ name, data: encoder.encode(text) }));
}
