import type { SourceFile } from '../protocol/toolchain.ts';

const CALL = /\bLoadLocation\s*\(/;

/** Whether a program asks for time zones by name. A laptop has a database of them; a page has the one in Go's library. */
export function needsTimeZones(files: readonly SourceFile[]): boolean {
  return files.some(({ name, text }) => name.endsWith('.go') && CALL.test(text));
}

/** What is added to package main then. It costs half a megabyte, so that other programs do not get it. */
export const TIME_ZONES: { readonly file: SourceFile; readonly imports: string } = {
  file: { name: 'heapscope_time_zones.go', text: 'package main\n\nimport _ "time/tzdata"\n' },
  imports: 'time/tzdata',
};
