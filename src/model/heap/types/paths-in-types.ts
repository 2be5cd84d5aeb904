/** From an offset in a value to the selector that a Go programmer would write: `.items[3].next`. */
import { Kind, type GoType } from './go-type.ts';

export interface TypePath {
  /** Selectors from the value's start; empty: the value itself. */
  readonly text: string;
  /** What lies there; null: the offset is in padding or a word of a string, slice or the like. */
  readonly type: GoType | null;
  /** Bytes from the start of what lies there. */
  readonly rest: number;
}

/** Types from a hostile program can contain themselves. */
const MAX_DEPTH = 32;

/** The deepest field or element at `offset` of a value of `type`. */
export function pathAt(type: GoType, offset: number): TypePath {
  let text = '';
  let at: GoType = type;
  let rest = offset;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (at.kind === Kind.struct) {
      const field = at.fields.find((one) => rest >= one.offset && rest < one.offset + one.type.size);
      if (field === undefined) break;
      text += `.${field.name}`;
      rest -= field.offset;
      at = field.type;
    } else if (at.kind === Kind.array) {
      const elem = at.elem;
      if (elem === null || elem.size === 0 || rest >= elem.size * at.length) break;
      const index = Math.floor(rest / elem.size);
      text += `[${index}]`;
      rest -= index * elem.size;
      at = elem;
    } else break;
  }
  return { text, type: at, rest };
}

/** As {@link pathAt} for an object that may be an array of `type`. */
export function pathInObject(type: GoType, elements: number, offset: number): TypePath {
  if (elements <= 1 || type.size === 0) return pathAt(type, offset);
  const index = Math.floor(offset / type.size);
  const inside = pathAt(type, offset - index * type.size);
  return { ...inside, text: `[${index}]${inside.text}` };
}

/** A leaf of a value: everything but structs and arrays. */
export interface Leaf {
  readonly text: string;
  readonly type: GoType;
  readonly offset: number;
}

/** The leaves of a value (or of an array of `elements`) in order, at most `most`; `cut`: there are more. */
export function leavesOf(
  type: GoType,
  elements: number,
  most: number,
): { readonly leaves: readonly Leaf[]; readonly cut: boolean } {
  const leaves: Leaf[] = [];
  const visit = (at: GoType, text: string, offset: number, depth: number): boolean => {
    if (leaves.length >= most || depth > MAX_DEPTH) return false;
    // What takes no room is not looked into: a hostile type can say it has a great many elements of nothing.
    if (at.size > 0 && at.kind === Kind.struct && at.fields.length > 0) {
      return at.fields.every((field) =>
        visit(field.type, `${text}.${field.name}`, offset + field.offset, depth + 1),
      );
    }
    const elem = at.kind === Kind.array ? at.elem : null;
    if (elem !== null && elem.size > 0 && at.length > 0) {
      for (let i = 0; i < at.length; i++) {
        if (!visit(elem, `${text}[${i}]`, offset + i * elem.size, depth + 1)) return false;
      }
      return true;
    }
    leaves.push({ text, type: at, offset });
    return true;
  };
  let whole = true;
  for (let i = 0; i < elements && whole; i++) {
    whole = visit(type, elements > 1 ? `[${i}]` : '', i * type.size, 0);
  }
  return { leaves, cut: !whole };
}
