/** What an object's recorded type says about it, looked up once for each type. */
import { TYPE_IS_CHANNEL, TypeLabel } from '../../../protocol/heap-stream.ts';
import type { GroupId, NodeKind } from '../../../protocol/heap-labels.ts';
import { Kind, type GoType } from '../types/go-type.ts';
import type { TypeGroups } from './interning.ts';

/** Types that the graph treats in a way of its own. */
export const Role = {
  plain: 0,
  closure: 1,
  mapHeader: 2,
  mapDirectory: 3,
  mapTable: 4,
  /** An array of a map's groups. */
  mapGroups: 5,
  /** Its buffer is part of it or an object of its own. */
  channel: 6,
  /** The array that a processor's timers are in. */
  timers: 7,
  /** The g of a goroutine that lives. */
  goroutine: 8,
  /** A processor or thread: always there, whatever points to it. */
  processor: 9,
  /** Another struct of package runtime. */
  runtime: 10,
} as const;

export interface TypeInfo {
  readonly role: number;
  readonly go: GoType | null;
  readonly kind: NodeKind;
  /** The group of one value, and that of arrays. */
  readonly single: GroupId;
  readonly array: GroupId;
  /** Bytes of an element; 0: not known. */
  readonly elemBytes: number;
}

const LABELS: Readonly<Record<number, NodeKind>> = {
  [TypeLabel.unknown]: 'unknown',
  [TypeLabel.stringBytes]: 'string',
  [TypeLabel.bytes]: 'bytes',
  [TypeLabel.runes]: 'runes',
  [TypeLabel.tinyBlock]: 'tiny-block',
  [TypeLabel.runtime]: 'runtime',
};

const MAPS = 'internal/runtime/maps';

/** Bytes of runtime.hchan, after which a buffer without pointers follows. */
const CHANNEL_BYTES = 112;

export class TypeInfos {
  readonly #groups: TypeGroups;
  readonly #typeAt: (address: number) => GoType | null;
  readonly #mapOfGroup: (group: number) => GoType | null;
  readonly #known = new Map<number, TypeInfo>();

  /**
   * @param typeAt decodes a type
   * @param mapOfGroup the map type that a type of groups belongs to, by address
   */
  constructor(
    groups: TypeGroups,
    typeAt: (address: number) => GoType | null,
    mapOfGroup: (group: number) => GoType | null,
  ) {
    this.#groups = groups;
    this.#typeAt = typeAt;
    this.#mapOfGroup = mapOfGroup;
  }

  /** @param raw the type as the stream has it: a label, or an address */
  of(raw: number): TypeInfo {
    const known = this.#known.get(raw);
    if (known !== undefined) return known;
    const info = this.#make(raw);
    this.#known.set(raw, info);
    return info;
  }

  #make(raw: number): TypeInfo {
    const label = LABELS[raw];
    if (label !== undefined) return this.#labelled(label, raw === TypeLabel.runes ? 4 : 1);
    const isChannel = (raw & TYPE_IS_CHANNEL) !== 0;
    const go = this.#typeAt(raw - (isChannel ? TYPE_IS_CHANNEL : 0));
    if (go === null) return this.#labelled('unknown', 0);
    if (isChannel) {
      const group = this.#groups.idOf('channel', go.name, go.elem?.package ?? '');
      const elemBytes = go.elem?.size ?? 0;
      return { role: Role.channel, go, kind: 'channel', single: group, array: group, elemBytes };
    }
    return this.#typed(go);
  }

  #labelled(kind: NodeKind, elemBytes: number): TypeInfo {
    const group = this.#groups.idOf(kind, '');
    return { role: Role.plain, go: null, kind, single: group, array: group, elemBytes };
  }

  #typed(go: GoType): TypeInfo {
    const role = roleOf(go);
    const groups = this.#groups;
    if (role === Role.mapGroups) {
      const group = groups.idOf('map', mapName(go, this.#mapOfGroup(go.address)));
      return { role, go, kind: 'map-part', single: group, array: group, elemBytes: go.size };
    }
    if (role === Role.mapHeader || role === Role.mapDirectory || role === Role.mapTable) {
      const group = groups.idOf('map', '');
      const kind = role === Role.mapHeader ? 'map' : 'map-part';
      return { role, go, kind, single: group, array: group, elemBytes: go.size };
    }
    if (role === Role.closure) {
      const group = groups.idOf('closure', '');
      return { role, go, kind: 'closure', single: group, array: group, elemBytes: go.size };
    }
    if (role === Role.channel) {
      const group = groups.idOf('channel', '');
      return { role, go, kind: 'channel', single: group, array: group, elemBytes: 0 };
    }
    const declared = packageOfType(go);
    const array =
      go.kind === Kind.uint8 && !go.named
        ? groups.idOf('bytes', '')
        : go.kind === Kind.int32 && go.name === 'rune'
          ? groups.idOf('runes', '')
          : groups.idOf('array', go.name, declared);
    return {
      role,
      go,
      kind: 'value',
      single: groups.idOf('value', go.name, declared),
      array,
      elemBytes: go.size,
    };
  }
}

/** Elements of an object of this type; null: not known. */
export function elementsOf(info: TypeInfo, requested: number): number | null {
  if (requested === 0 || info.elemBytes === 0) return null;
  if (info.kind === 'channel') {
    return Math.floor(Math.max(0, requested - CHANNEL_BYTES) / info.elemBytes);
  }
  return Math.floor(requested / info.elemBytes);
}

function roleOf(go: GoType): number {
  if (go.package === MAPS) {
    if (go.name === 'maps.Map') return Role.mapHeader;
    if (go.name === 'maps.table') return Role.mapTable;
  }
  if (go.package === 'runtime') {
    if (go.name === 'runtime.hchan') return Role.channel;
    if (go.name === 'runtime.timerWhen') return Role.timers;
    if (go.name === 'runtime.p' || go.name === 'runtime.m') return Role.processor;
    if (go.kind === Kind.struct) return Role.runtime;
  }
  if (go.kind === Kind.pointer && go.elem?.package === MAPS && go.elem.name === 'maps.table') {
    return Role.mapDirectory;
  }
  if (go.kind !== Kind.struct || go.named) return Role.plain;
  const [first, second] = go.fields;
  if (first?.name === 'F' && first.type.kind === Kind.uintptr) return Role.closure;
  const isGroup = first?.name === 'ctrl' && second?.name === 'slots' && second.type.length === 8;
  return isGroup && go.fields.length === 2 ? Role.mapGroups : Role.plain;
}

/** `map[K]V` of a type of groups. Keys and values of more than 128 bytes are pointers in there: only the map's own type tells. */
function mapName(group: GoType, map: GoType | null): string {
  if (map !== null) return map.name;
  const [key, elem] = group.fields[1]?.type.elem?.fields ?? [];
  return key === undefined || elem === undefined ? '' : `map[${key.type.name}]${elem.type.name}`;
}

/** Of the type itself, or of what it is made of. */
function packageOfType(go: GoType): string {
  let at: GoType | null = go;
  for (let depth = 0; at !== null && depth < 16; depth++) {
    if (at.package !== '') return at.package;
    at = at.elem;
  }
  return '';
}
