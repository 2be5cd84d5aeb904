/** Numbers for what objects have in common, the same in all snapshots of a run. */
import type { GroupId, NodeLabel, SiteRef, SourceLine } from '../../../protocol/heap-labels.ts';
import { packageOf, type CodePlaces } from '../../stream/code-places.ts';

export interface TypeGroup {
  /** `count` is null: a group has objects of all lengths. */
  readonly label: NodeLabel;
  /** Import path of the package that declares the type or that of its elements; empty: none. */
  readonly package: string;
}

/** Types (and what stands for them) in order of appearance. */
export class TypeGroups {
  readonly #ids = new Map<string, GroupId>();
  readonly #groups: TypeGroup[] = [];

  get length(): number {
    return this.#groups.length;
  }

  at(id: GroupId): TypeGroup {
    const group = this.#groups[id];
    if (group === undefined) throw new RangeError(`type group ${id} of ${this.#groups.length}`);
    return group;
  }

  /** @param declared two types may have one name and lie in packages of one name */
  idOf(kind: NodeLabel['kind'], text: string, declared = ''): GroupId {
    const key = `${kind}\0${text}\0${declared}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#groups.length;
    this.#ids.set(key, id);
    this.#groups.push({ label: { kind, text, count: null }, package: declared });
    return id;
  }
}

/** Lines that allocate, and their packages. Site 0 and package 0 stand for what is not known. */
export class SiteGroups {
  readonly #ids = new Map<string, GroupId>([['', 0]]);
  readonly #sites: SiteRef[] = [{ id: 0, func: '', file: '', line: 0, user: false }];
  readonly #packageIds = new Map<string, GroupId>([['', 0]]);
  readonly #packages: string[] = [''];
  readonly #packageOfSite: GroupId[] = [0];
  readonly #siteOfContext: GroupId[] = [0];

  get length(): number {
    return this.#sites.length;
  }

  get packageCount(): number {
    return this.#packages.length;
  }

  at(id: GroupId): SiteRef {
    const site = this.#sites[id];
    if (site === undefined) throw new RangeError(`line ${id} of ${this.#sites.length}`);
    return site;
  }

  packageName(id: GroupId): string {
    const name = this.#packages[id];
    if (name === undefined) throw new RangeError(`package ${id} of ${this.#packages.length}`);
    return name;
  }

  packageOfSite(site: GroupId): GroupId {
    return this.#packageOfSite[site] ?? 0;
  }

  /** The line of each context, [contextEnd]. Contexts keep the line they got when first asked for. */
  ofContexts(places: CodePlaces): Uint32Array {
    for (let context = this.#siteOfContext.length; context < places.contextEnd; context++) {
      const site = places.userSiteOf(context);
      this.#siteOfContext.push(this.#idOf(places.line(site), places.isUser(site)));
    }
    return Uint32Array.from(this.#siteOfContext);
  }

  #idOf(line: SourceLine, user: boolean): GroupId {
    const key = line.file === '' ? line.func : `${line.file}:${line.line}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#sites.length;
    this.#ids.set(key, id);
    this.#sites.push({ id, ...line, user });
    this.#packageOfSite.push(this.#packageId(packageOf(line.func)));
    return id;
  }

  #packageId(name: string): GroupId {
    const known = this.#packageIds.get(name);
    if (known !== undefined) return known;
    const id = this.#packages.length;
    this.#packageIds.set(name, id);
    this.#packages.push(name);
    return id;
  }
}
