/** The programs of `conformance/`, read into what both sides need to build and run them. conformance/README.md has the format. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseTxtar } from '../../src/base/txtar.ts';
import type { RunFile } from '../../src/protocol/run.ts';
import type { SourceFile } from '../../src/protocol/toolchain.ts';
import { dataFiles, isDataFile } from '../../src/toolchain/data-files.ts';
import { ROOT } from '../lib/paths.mjs';
import { parseHead, repeatText, type ProgramHead, type RepeatedText } from './program-head.ts';

export const CORPUS_DIR = join(ROOT, 'conformance');

/** Sections of an archive that are not files of the program. */
const STDIN = 'stdin';
const WANT_STDOUT = 'want/stdout';

/** Folder of an area whose Go files belong to every program of the area. */
const SHARED = 'shared';

/** Programs whose output native Go cannot confirm, because it is another in each run: repeat.ts compares runs of ours. */
const REPEAT_AREA = 'repeat/';

/** One program and all that it can see. */
export interface Program extends Omit<ProgramHead, 'stdin'> {
  /** `area/name`. */
  readonly name: string;
  /** Go files and go.mod, relative to the module's root. */
  readonly sources: readonly SourceFile[];
  /** What the program finds in its working directory. */
  readonly data: readonly RunFile[];
  /** Standard input, made when it is needed: it may be large. */
  readonly stdin: RepeatedText | string;
  /** What it must print, for a program that native Go cannot build (syscall/js) or decide; null: native Go decides. */
  readonly want: string | null;
}

/** All programs, sorted by name. Throws an Error that names the file when one cannot be read. */
export function readCorpus(dir: string = CORPUS_DIR): readonly Program[] {
  const programs: Program[] = [];
  for (const area of readdirSync(dir, { withFileTypes: true })) {
    if (!area.isDirectory()) continue;
    const shared = readShared(join(dir, area.name, SHARED));
    for (const file of readdirSync(join(dir, area.name))) {
      if (file === SHARED) continue;
      const match = /^([a-z0-9-]+)\.(go|txtar)$/.exec(file);
      if (match === null)
        throw new Error(`conformance/${area.name}/${file}: not area/lower-case-name.{go,txtar}`);
      const text = readFileSync(join(dir, area.name, file), 'utf8');
      const name = `${area.name}/${match[1] ?? ''}`;
      try {
        programs.push(withShared(match[2] === 'go' ? fromGo(name, text) : fromTxtar(name, text), shared));
      } catch (error) {
        throw new Error(`conformance/${area.name}/${file}: ${String(error)}`, { cause: error });
      }
    }
  }
  const sorted = programs.sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = sorted.find(({ name }, index) => sorted[index + 1]?.name === name);
  if (twice !== undefined) throw new Error(`conformance: there are two programs ${twice.name}`);
  return sorted;
}

/** The Go files of an area's shared folder, sorted by name; none where there is no such folder. */
function readShared(dir: string): readonly SourceFile[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .sort()
    .map((name) => {
      if (!/^[a-z0-9-]+\.go$/.test(name)) throw new Error(`${join(dir, name)}: not lower-case-name.go`);
      return { name, text: readFileSync(join(dir, name), 'utf8') };
    });
}

/** Joins an area's shared files to a program. @throws Error when the program has a file of the same name */
function withShared(program: Program, shared: readonly SourceFile[]): Program {
  const twice = shared.find(({ name }) => program.sources.some((own) => own.name === name));
  if (twice !== undefined) throw new Error(`has a ${twice.name}, and so has ${SHARED}/`);
  return { ...program, sources: [...program.sources, ...shared] };
}

/** One Go file; the comment at its top is the head. */
export function fromGo(name: string, text: string): Program {
  const comment = /^(?:\/\/.*\n)*/.exec(text)?.[0] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^\/\/ ?/, ''));
  const sources = [{ name: 'main.go', text }];
  const { stdin, ...head } = parseHead(lines);
  return { name, ...head, sources, data: [], stdin: stdin ?? '', want: null };
}

/** A txtar archive; its comment is the head. */
export function fromTxtar(name: string, text: string): Program {
  const { comment, files } = parseTxtar(text);
  const section = (wanted: string): string | null => files.find((file) => file.name === wanted)?.text ?? null;
  const own = files.filter((file) => file.name !== STDIN && file.name !== WANT_STDOUT);
  const sources = own.filter((file) => !isDataFile(file.name));
  if (!sources.some((file) => file.name === 'main.go')) throw new Error('no main.go');
  const data = dataFiles(own);
  const { stdin, ...head } = parseHead(comment.split('\n'));
  return { name, ...head, sources, data, stdin: section(STDIN) ?? stdin ?? '', want: section(WANT_STDOUT) };
}

/** The bytes of a program's standard input. */
export function stdinBytes({ stdin }: Pick<Program, 'stdin'>): Uint8Array {
  return typeof stdin === 'string' ? new TextEncoder().encode(stdin) : repeatText(stdin);
}

/** Whether the program is for repeat.ts only. */
export function isForRepeating({ name }: Pick<Program, 'name'>): boolean {
  return name.startsWith(REPEAT_AREA);
}

/** Picks programs by globs like `time/*`, in which `*` stands for anything. All of them without any glob. */
export function select(programs: readonly Program[], globs: readonly string[]): readonly Program[] {
  if (globs.length === 0) return programs;
  const patterns = globs.map(
    (glob) => new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`),
  );
  return programs.filter(({ name }) => patterns.some((pattern) => pattern.test(name)));
}

/** The programs that also run in a browser, in groups that share a page: the names in `browser-sample.json`. */
export function browserSample(): readonly (readonly Program[])[] {
  const text = readFileSync(join(CORPUS_DIR, 'browser-sample.json'), 'utf8');
  const groups = v.parse(v.array(v.array(v.string())), JSON.parse(text));
  const programs = new Map(readCorpus().map((program) => [program.name, program]));
  return groups.map((names) =>
    names.map((name) => {
      const program = programs.get(name);
      if (program === undefined) throw new Error(`browser-sample.json: there is no program ${name}`);
      return program;
    }),
  );
}
