import { runGo } from '../host/host.ts';
import { MemoryFs } from '../host/fs/memory-fs.ts';
import type { ToolCall, ToolOutcome } from '../toolchain/go-tool.ts';

/** More than a large program's archives; a tool that writes more has gone wrong. */
const OUTPUT_LIMIT_BYTES = 512 << 20;

/** The environment in which cmd/compile and cmd/link think they run. */
const ENV = {
  GOOS: 'js',
  GOARCH: 'wasm',
  GOROOT: '/go',
  GOGC: 'off',
  GOMEMLIMIT: '200MiB',
  TMPDIR: '/tmp',
} as const;

/** Runs a Go tool in a fresh instance on a fresh file system; when it returns, both are garbage. */
export async function runGoTool(module: WebAssembly.Module, call: ToolCall): Promise<ToolOutcome> {
  const fs = new MemoryFs({ limitBytes: OUTPUT_LIMIT_BYTES });
  for (const [path, bytes] of call.inputs) fs.mount(path, bytes);
  fs.mkdirAll(call.cwd);

  const decoder = new TextDecoder();
  const limit = call.textLimit ?? Infinity;
  let text = '';
  const status = await runGo(module, {
    args: [call.tool, ...call.args],
    env: { ...ENV, ...call.env },
    fs,
    cwd: call.cwd,
    onOutput: (_stream, bytes) => {
      text += decoder.decode(bytes, { stream: true });
      // Go never sees this: it takes down the frames of the tool, as a trap does.
      if (text.length > limit) throw new Error(`${call.tool} printed more than it may`);
    },
  });
  const cut = text.length > limit;
  if (status.detail !== undefined && !cut) text += `\n${status.detail}`;
  const output = fs.exists(call.output) ? fs.readFile(call.output) : null;
  const notes = fs.exists(call.notes) ? new TextDecoder().decode(fs.readFile(call.notes)) : '';
  return { code: status.code, text, output, notes, cut };
}
