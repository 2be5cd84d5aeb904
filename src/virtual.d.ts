/** Modules that the build makes (scripts/vite/). */

declare module 'virtual:heapscope-build' {
  /** File name below `toolchain/`. */
  export const manifestFile: string;
  /** As `go1.27.4`. */
  export const goVersion: string;
}

declare module 'virtual:heapscope-symbols' {
  /** ProgramSymbols of the examples' programs as JSON, below `programs/`, by slug. */
  export const symbols: Readonly<
    Record<string, { readonly file: string; readonly bytes: number; readonly sha256: string }>
  >;
}

declare module 'virtual:heapscope-examples' {
  // A file that imports at its top declares no modules of others.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  type Example = import('./state/ports.ts').Example;
  /** In the order of the course. */
  export const examples: readonly Example[];
  /** Their linked programs below `programs/`, by slug. */
  export const programs: Readonly<
    Record<string, { readonly file: string; readonly bytes: number; readonly sha256: string }>
  >;
}

declare module 'virtual:heapscope-claims' {
  type Language = 'en' | 'zh' | 'fr';
  // A file that imports at its top declares no modules of others.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  type ClaimTable = import('./protocol/lesson/claim-table.ts').ClaimTable;
  /** Loads the table of one language. */
  export const claimTables: Readonly<Record<Language, () => Promise<ClaimTable>>>;
}

/** A script bundled into one classic file, as text. */
declare module '*?iife' {
  const script: string;
  export default script;
}
