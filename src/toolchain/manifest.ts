/** The list of what the toolchain consists of, written by wasm/build.ts and read by whoever loads its files. */
import * as v from 'valibot';

const assetSchema = v.object({
  file: v.string(),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Size of `<file>.br` and `<file>.gz`, bytes. */
  br: v.pipe(v.number(), v.integer(), v.minValue(0)),
  gz: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const packageSchema = v.object({
  ...assetSchema.entries,
  imports: v.array(v.string()),
});

const manifestSchema = v.object({
  schema: v.literal(1),
  go: v.string(),
  tools: v.object({ compile: assetSchema, link: assetSchema }),
  packages: v.record(v.string(), packageSchema),
});

/** A file below the toolchain folder. Content-hashed name; `<file>.br` and `<file>.gz` stand beside it. */
export type Asset = Readonly<v.InferOutput<typeof assetSchema>>;
export type Manifest = Readonly<v.InferOutput<typeof manifestSchema>>;
export type ToolName = 'compile' | 'link';

/** @throws Error when the text is not a manifest of this version; the message says what differs. */
export function parseManifest(text: string): Manifest {
  const result = v.safeParse(manifestSchema, JSON.parse(text));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`toolchain manifest: ${v.getDotPath(issue) ?? 'root'}: ${issue.message}`);
}

/** A package that programs may import: in the standard library, not internal, not vendored. */
export function isImportable(manifest: Manifest, path: string): boolean {
  if (path === 'unsafe') return true;
  return path in manifest.packages && !isInternal(path) && !path.startsWith('vendor/');
}

/** `internal` as a path element hides a package from other modules. */
export function isInternal(path: string): boolean {
  return path.split('/').includes('internal');
}

/** Import paths of all archives that a program importing `roots` is linked from, sorted. Unknown roots are left out. */
export function importClosure(manifest: Manifest, roots: Iterable<string>): readonly string[] {
  // The linker needs the runtime, whatever the program imports.
  const queue = [...roots, 'runtime'];
  const seen = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const entry = manifest.packages[path];
    if (entry === undefined || seen.has(path)) continue;
    seen.add(path);
    queue.push(...entry.imports);
  }
  return [...seen].sort();
}
