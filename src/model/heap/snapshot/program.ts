import { NO_SYMBOLS, type ProgramSymbols } from '../../../protocol/symbols.ts';
import { MemoryImage } from '../memory-image.ts';
import { CodePlaces } from '../../stream/code-places.ts';
import { Kind, type GoType } from '../types/go-type.ts';
import { typeFromText } from '../types/type-from-text.ts';
import { TypeTable } from '../types/type-table.ts';
import { SiteGroups, TypeGroups } from './interning.ts';
import { SymbolIndex } from './symbol-index.ts';

/** What all snapshots of one run share. */
export class Program {
  readonly places = new CodePlaces();
  readonly typeGroups = new TypeGroups();
  readonly siteGroups = new SiteGroups();
  /** Memory that came with the first snapshot: read-only data is only there. */
  readonly firstImage = new MemoryImage();
  readonly symbols: SymbolIndex;
  #types: TypeTable = new TypeTable(this.firstImage, 0, 0);
  #mapOfGroup: ReadonlyMap<number, GoType> | null = null;
  #typeOfName: ReadonlyMap<string, GoType | null> | null = null;
  #typesRange: readonly [number, number] = [0, 0];

  constructor(symbols: ProgramSymbols = NO_SYMBOLS) {
    this.symbols = new SymbolIndex(symbols);
  }

  get types(): TypeTable {
    return this.#types;
  }

  /** The map type whose groups have the type at `address`; null: not known. */
  mapOfGroup(address: number): GoType | null {
    this.#mapOfGroup ??= mapsByGroup(this.#types);
    return this.#mapOfGroup.get(address) ?? null;
  }

  /** The type of this name, unless the program has several; for variables whose type is known by name only. */
  typeNamed(name: string): GoType | null {
    const types = (this.#typeOfName ??= typesByName(this.#types));
    return typeFromText(name, (part) => types.get(part) ?? null);
  }

  /** Addresses of types that the program was linked with. */
  get typesRange(): readonly [number, number] {
    return this.#typesRange;
  }

  hello(types: number, typesEnd: number): void {
    this.#typesRange = [types, typesEnd];
    this.#types = new TypeTable(this.firstImage, types, typesEnd);
  }
}

function mapsByGroup(types: TypeTable): ReadonlyMap<number, GoType> {
  const maps = new Map<number, GoType>();
  for (const type of types.all()) {
    // Types of the same keys and values share their groups; a type literal says more than one of their names.
    const group = type.kind === Kind.map ? type.group : null;
    if (group !== null && (!type.named || !maps.has(group.address))) maps.set(group.address, type);
  }
  return maps;
}

function typesByName(types: TypeTable): ReadonlyMap<string, GoType | null> {
  const named = new Map<string, GoType | null>();
  for (const type of types.all()) named.set(type.name, named.has(type.name) ? null : type);
  return named;
}
