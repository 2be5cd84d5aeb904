/**
 * What things in a heap are called. A label is a kind, for which the page has words in each language, and a text in Go's own
 * notation, which is the same in all.
 */

/** Number of a snapshot in its run, from 1. */
export type SnapshotId = number;
/** A node of one snapshot: objects by ascending address from 0, then roots. Means nothing in another snapshot. */
export type NodeId = number;
/** Number of a type, line or package; the same in all snapshots of a run. */
export type GroupId = number;

/** `text` and `count` of a {@link NodeLabel}, by kind. */
export type NodeKind =
  /** text: the type, `main.MyObject`. */
  | 'value'
  /** An array that a slice lies over. text: the type of its elements, count: how many: `[]main.T × 10`. */
  | 'array'
  /** A map; its header, directory, tables and groups are one step in paths. text: `map[int]*main.T`, or empty: not known; count: entries. */
  | 'map'
  /** A directory, table or array of groups by itself. text and count as above. */
  | 'map-part'
  /** text: `chan int`, count: places in its buffer. */
  | 'channel'
  /** text: the function, `main.handler.func1`. */
  | 'closure'
  /** Bytes of a string. count: how many. */
  | 'string'
  /** The array of a []byte. count: how many. */
  | 'bytes'
  /** The array of a []rune. count: how many. */
  | 'runes'
  /** A block of the tiny allocator that several small values share. */
  | 'tiny-block'
  /** The runtime's own. */
  | 'runtime'
  /** text: what is known instead, or empty. */
  | 'unknown'
  /** A global variable. text: `main.cache`, or empty: count is then its address. */
  | 'global'
  /** text: the function it runs, `main.worker`; count: its id. */
  | 'goroutine'
  /** The runtime's timers. */
  | 'timer'
  /** A function to be called when an object is found dead; text: its name, or empty. */
  | 'finalizer'
  | 'cleanup'
  /** An object whose finalizer waits to run. text: the finalizer's name, or empty. */
  | 'queued-finalizer'
  /** What weak pointers to an object share; it holds nothing. */
  | 'weak-handle'
  /** All roots together. */
  | 'root';

export interface NodeLabel {
  readonly kind: NodeKind;
  readonly text: string;
  /** null: the kind has none, or it is not known. */
  readonly count: number | null;
}

export type EdgeKind =
  /** text: a selector as in Go: `.next`, `.items[3]`, `[3…99]`; empty: the value is the pointer. */
  | 'field'
  /** In a map. */
  | 'key'
  | 'value'
  /** Waiting in a channel's buffer. text: `[3]`. */
  | 'buffer'
  /** Captured by a closure. text: the variable, or empty. */
  | 'captured'
  /** On a goroutine's stack. text: the variable, or empty; {@link EdgeLabel.func} says where. */
  | 'local'
  | 'argument'
  /** The closure of a deferred call. */
  | 'deferred'
  /** Something else that a goroutine refers to. */
  | 'goroutine'
  /** From the roots to a global, a goroutine and so on. */
  | 'root'
  /** What the finalizer's object refers to is kept for its sake. text: the selector in the object. */
  | 'finalizer'
  /** A pointer at a place of unknown type. text: `+24`, bytes from the holder's start. */
  | 'offset';

export interface EdgeLabel {
  readonly kind: EdgeKind;
  readonly text: string;
  /** `local` and `argument`: the function; else empty. */
  readonly func: string;
  /** `local` and `argument`: the line at which the function stands, 0: not known. */
  readonly line: number;
}

/** A line of source. `line` is 1-based; 0: not known. */
export interface SourceLine {
  readonly func: string;
  readonly file: string;
  readonly line: number;
}

/** A line that allocates: the innermost one in the user's own code. */
export interface SiteRef extends SourceLine {
  readonly id: GroupId;
  /** The line is in the user's code: false when none of the stack is, as with what std sets up before main. */
  readonly user: boolean;
}

/** A node with what is shown of it everywhere. */
export interface NodeRef {
  readonly node: NodeId;
  readonly label: NodeLabel;
  /** Type group, to select by; null for roots. */
  readonly type: GroupId | null;
  /** Bytes it takes in the heap (its slot); 0 for roots. */
  readonly bytes: number;
  /** Bytes that would be garbage without it, its own included; 0: garbage already. */
  readonly retained: number;
  /** Where it was made; null: not known, and for roots. */
  readonly site: SiteRef | null;
}

/** Where a root comes from; paths prefer the first. */
export type RootOwner = 'user' | 'std' | 'runtime';

/**
 * What is selected, everywhere at once. `type`, `site` and `package` stand for their objects, `root` and `node` for what they retain
 * (themselves included), `frame` for what was allocated at or below one frame of the flame graph, `size-class` for what lies in
 * its spans. A node of another snapshot is found again by address and serial; when it is not there nothing is selected.
 */
export type Selection =
  | { readonly kind: 'type'; readonly id: GroupId }
  | { readonly kind: 'site'; readonly id: GroupId }
  | { readonly kind: 'package'; readonly id: GroupId }
  | { readonly kind: 'root'; readonly snapshot: SnapshotId; readonly node: NodeId }
  | { readonly kind: 'node'; readonly snapshot: SnapshotId; readonly node: NodeId }
  | { readonly kind: 'frame'; readonly id: number }
  | { readonly kind: 'size-class'; readonly slotBytes: number };
