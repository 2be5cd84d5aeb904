import { build, type Plugin, type Rolldown } from 'vite';

const SUFFIX = '?iife';

/**
 * `import script from './x.ts?iife'`: the module and all it imports as the text of one classic script. The sandbox
 * needs it: a data: worker in an opaque-origin frame can neither be a module nor import anything.
 */
export function iifePlugin(): Plugin {
  return {
    name: 'heapscope-iife',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX)) return null;
      const resolved = await this.resolve(source.slice(0, -SUFFIX.length), importer);
      if (resolved === null) throw new Error(`${source} not found, imported by ${importer ?? '?'}`);
      return resolved.id + SUFFIX;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const { code, modules } = await bundleScript(id.slice(0, -SUFFIX.length));
      for (const file of modules) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

/** Bundles a file into one classic script. `define` replaces global names by values. */
export async function bundleScript(
  entry: string,
  define: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { ...define },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: '__heapscope', fileName: 'script' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`${entry} does not bundle into one script`);
  return { code: chunk.code, modules: Object.keys(chunk.modules) };
}
