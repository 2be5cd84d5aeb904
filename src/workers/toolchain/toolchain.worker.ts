/** The toolchain worker: holds the compiled tools and the archives, builds one program at a time. */
import { expose } from 'comlink';
import type { BuildProgress, SourceFile, ToolchainApi } from '../../protocol/toolchain.ts';
import { Toolchain } from '../../toolchain/toolchain.ts';
import { runGoTool } from '../go-tool.ts';
import { NetworkAssets, type NetworkAssetsOptions } from './network-assets.ts';

type Progress = (progress: BuildProgress) => void;

interface Opened {
  readonly assets: NetworkAssets;
  readonly toolchain: Toolchain;
}

/** What the worker's name holds: see ToolchainClient. */
const options = JSON.parse(self.name) as NetworkAssetsOptions;

let opened: Promise<Opened> | null = null;

function open(): Promise<Opened> {
  opened ??= NetworkAssets.open(options).then(
    (assets) => ({
      assets,
      toolchain: new Toolchain(assets, async (call) => runGoTool(await assets.module(call.tool), call)),
    }),
    (error: unknown) => {
      opened = null; // the next call tries again
      throw error;
    },
  );
  return opened;
}

/** Runs `task` with its downloads reported to `onProgress`. */
async function reporting<T>(onProgress: Progress, task: (opened: Opened) => Promise<T>): Promise<T> {
  const { assets, toolchain } = await open();
  assets.onProgress(onProgress);
  return task({ assets, toolchain });
}

const api: ToolchainApi = {
  prepare: (files: readonly SourceFile[], onProgress: Progress) =>
    reporting(onProgress, ({ toolchain }) => toolchain.prepare(files)),
  build: (files: readonly SourceFile[], onProgress: Progress) =>
    reporting(onProgress, ({ toolchain }) => toolchain.build(files, onProgress)),
  explain: (files: readonly SourceFile[], onProgress: Progress) =>
    reporting(onProgress, ({ toolchain }) => toolchain.explain(files, onProgress)),
  files: async (which: 'all' | 'fetched') => (await open()).assets.urls(which),
};

expose(api);
