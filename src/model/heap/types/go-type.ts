/** A Go type as the runtime describes it (internal/abi.Type of Go 1.27). */

/** internal/abi.Kind. */
export const Kind = {
  bool: 1,
  int: 2,
  int8: 3,
  int16: 4,
  int32: 5,
  int64: 6,
  uint: 7,
  uint8: 8,
  uint16: 9,
  uint32: 10,
  uint64: 11,
  uintptr: 12,
  float32: 13,
  float64: 14,
  complex64: 15,
  complex128: 16,
  array: 17,
  chan: 18,
  func: 19,
  interface: 20,
  map: 21,
  pointer: 22,
  slice: 23,
  string: 24,
  struct: 25,
  unsafePointer: 26,
} as const;

export interface GoField {
  readonly name: string;
  readonly type: GoType;
  /** Bytes from the struct's start. */
  readonly offset: number;
  readonly embedded: boolean;
}

/** Types refer to each other in cycles; what a type refers to is read when it is asked for. */
export interface GoType {
  readonly address: number;
  /** In Go's notation, with package names: `map[int]*main.MyObject`. */
  readonly name: string;
  /** Import path of the package that declares it; empty: predeclared, or not a named type. */
  readonly package: string;
  readonly kind: number;
  /** Bytes of a value. */
  readonly size: number;
  /** It has a name of its own (`type T …`). */
  readonly named: boolean;
  /** A value of it in an interface is the interface's data word itself. */
  readonly direct: boolean;
  /** Arrays: how many elements. */
  readonly length: number;
  /** Interfaces: it has methods, so a value begins with an itab and not with a type. */
  readonly hasMethods: boolean;
  /** Of arrays, channels, maps, pointers and slices; null: another kind, or it cannot be read. */
  readonly elem: GoType | null;
  /** Of maps. */
  readonly key: GoType | null;
  /** Of maps: the type of its groups. */
  readonly group: GoType | null;
  /** Of structs, by offset. */
  readonly fields: readonly GoField[];
}
