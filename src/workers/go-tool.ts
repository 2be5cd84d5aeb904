import { runGo } from '../host/host.ts';
import { MemoryFs } from '../host/fs/memory-fs.ts';
import type { ToolCall, ToolOutcome } from '../toolchain/toolchain.ts';

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
  let text = '';
  const status = await runGo(module, {
    args: [call.tool, ...call.args],
    env: { ...ENV, ...call.env },
    fs,
    cwd: call.cwd,
    onOutput: (_stream, bytes) => {
      text += decoder.decode(bytes, { stream: true });
    },
  });
  if (status.detail !== undefined) text += `\n${status.detail}`;
  return {
    code: status.code,
    text,
    output: fs.exists(call.output) ? fs.readFile(call.output) : null,
    notes: fs.exists(call.notes) ? new TextDecoder().decode(fs.readFile(call.notes)) : '',
  };
}
