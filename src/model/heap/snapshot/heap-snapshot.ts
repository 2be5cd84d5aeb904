import type { RootOwner } from '../../../protocol/heap-labels.ts';
import type { SystemMemory } from '../../../protocol/heap-tables.ts';
import type { HeapGraph } from '../graph.ts';
import type { MemoryImage } from '../memory-image.ts';
import type { RawGoroutine, SnapshotHead } from '../stream/raw-snapshot.ts';
import type { GoType } from '../types/go-type.ts';
import type { Program } from './program.ts';
import type { ObjectIndex, SpanColumns } from './spans.ts';
import type { TypeInfos } from './type-info.ts';

export type RootNodeKind =
  'global' | 'goroutine' | 'timer' | 'finalizer' | 'cleanup' | 'queued-finalizer' | 'weak-handle';

/** One of the things that the collector starts from. */
export interface Root {
  readonly kind: RootNodeKind;
  readonly owner: RootOwner;
  /** Of the variable or function; empty: not known. */
  readonly name: string;
  /** Globals: their address; goroutines: their id; else 0. */
  readonly number: number;
  /** Globals: their type, where the program contains it. */
  readonly type: GoType | null;
  /** Goroutines: index in {@link HeapSnapshot.goroutines}; else -1. */
  readonly goroutine: number;
}

/**
 * A snapshot ready to be asked: objects by ascending address as nodes 0 … objectCount − 1, then one node for each root (the user's
 * first, then the standard library's, then the runtime's), then the node of all roots. Arrays by node, unless said otherwise.
 */
export interface HeapSnapshot {
  readonly program: Program;
  readonly head: SnapshotHead;
  /** Why it is not all there; null: it is. */
  readonly broken: string | null;
  readonly objectCount: number;
  /** Bytes of all objects, their slots. */
  readonly objectBytes: number;
  readonly graph: HeapGraph;
  /** By edge. From objects: bytes from the holder's start. From globals: bytes from the variable's. From goroutines: index of the row in {@link stackRoots}, {@link NONE}: its g. */
  readonly edgeOffset: Uint32Array;
  /** The following by object. */
  readonly address: Uint32Array;
  readonly requested: Uint32Array;
  /** As in the stream. */
  readonly type: Uint32Array;
  readonly context: Uint32Array;
  readonly serial: Uint32Array;
  readonly typeGroup: Uint32Array;
  /** Line that allocated it, see SiteGroups. */
  readonly site: Uint32Array;
  /** Functions of closures: nodes, ascending, and pc ids. */
  readonly closures: { readonly node: Uint32Array; readonly pc: Uint32Array };

  readonly roots: readonly Root[];
  /** How many roots are the user's, and how many are the user's or the standard library's. */
  readonly ownedRoots: { readonly user: number; readonly std: number };
  readonly goroutines: readonly RawGoroutine[];
  /** Rows of 4, as in the stream. */
  readonly frames: Uint32Array;
  readonly stackRoots: Uint32Array;
  /** Objects with finalizers and the like: SpecialKind by node, several bits (1 << kind). */
  readonly specials: ReadonlyMap<number, number>;

  readonly counters: ReadonlyMap<number, { readonly count: number; readonly bytes: number }>;
  readonly system: SystemMemory | null;
  readonly spans: SpanColumns;
  readonly index: ObjectIndex;
  readonly image: MemoryImage;
  readonly infos: TypeInfos;
  readonly typeAt: (address: number) => GoType | null;
}
