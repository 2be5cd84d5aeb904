/** The part of a go.mod that a build here needs. */
export interface GoMod {
  /** `play` where there is no go.mod, as on Go's own playground. */
  readonly module: string;
  /** As `go1.22`; null: the toolchain's own. */
  readonly language: string | null;
}

const DEFAULT_MODULE = 'play';

/** Reads `module` and `go` lines. `report` is told of a line that cannot be read, 1-based. */
export function parseGoMod(text: string, report: (line: number, message: string) => void): GoMod {
  let module = DEFAULT_MODULE;
  let language: string | null = null;
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/\/\/.*$/, '').trim();
    const [verb, value] = line.split(/\s+/, 2);
    if (verb === 'module') {
      const path = (value ?? '').replace(/^"(.*)"$/, '$1');
      if (/^[\w.~/-]+$/.test(path)) module = path;
      else report(index + 1, `bad module path ${JSON.stringify(path)}`);
    } else if (verb === 'go') {
      const version = /^1\.(\d+)/.exec(value ?? '');
      if (version) language = `go1.${version[1]}`;
      else report(index + 1, `bad go version ${JSON.stringify(value ?? '')}: use a form like 1.27`);
    }
  });
  return { module, language };
}
