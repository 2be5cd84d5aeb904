/** Marks before and after the text in a program file, by which `go version -m` finds it; in Go's source cmd/go/internal/modload. */
const START = '\\x30\\x77\\xaf\\x0c\\x92\\x74\\x08\\x02\\x41\\xe1\\xc1\\x07\\xe6\\xd6\\x18\\xe6';
const END = '\\xf9\\x32\\x43\\x31\\x86\\x18\\x20\\x72\\x00\\x82\\x42\\x10\\x41\\x16\\xd8\\xf2';

const SETTINGS = { '-compiler': 'gc', '-trimpath': 'true', CGO_ENABLED: '0', GOARCH: 'wasm', GOOS: 'js' };

/** The line of the linker's import configuration that gives a program what `debug.ReadBuildInfo` returns. */
export function buildInfoLine(module: string): string {
  const lines = [
    `path\t${module}`,
    `mod\t${module}\t(devel)\t`,
    ...Object.entries(SETTINGS).map(([key, value]) => `build\t${key}=${value}`),
  ];
  // JSON's way to quote is Go's for the characters that occur.
  const text = JSON.stringify(`${lines.join('\n')}\n`).slice(1, -1);
  return `modinfo "${START}${text}${END}"\n`;
}
