/** Tables of objects by type, line and package. */
import type {
  GroupSort,
  PackageRow,
  SiteRow,
  SiteSort,
  TablePage,
  TableQuery,
  TypeRow,
} from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { groupObjects, type HeapGroups } from '../groups.ts';
import { allocatedBySite } from './allocated.ts';
import { pageOf } from './paging.ts';

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
  readonly retained: number;
}

export function typeTable(
  analysis: HeapAnalysis,
  query: TableQuery<GroupSort>,
  selected: Uint8Array | null,
): TablePage<TypeRow> {
  const { typeGroup, program } = analysis.snapshot;
  const groups = figures(analysis, typeGroup, program.typeGroups.length, selected);
  const entries = entriesOf(groups, (id) => {
    const { label } = program.typeGroups.at(id);
    return label.text === '' ? label.kind : label.kind === 'array' ? `[]${label.text}` : label.text;
  });
  return pageOf(entries, query, keyOf(query.sort), ({ id, count, bytes, retained }) => {
    const { label, package: name } = program.typeGroups.at(id);
    return { id, label, package: name, count, bytes, retained };
  });
}

export function siteTable(
  analysis: HeapAnalysis,
  query: TableQuery<SiteSort>,
  selected: Uint8Array | null,
): TablePage<SiteRow> {
  const { snapshot } = analysis;
  const { siteGroups } = snapshot.program;
  const groups = figures(analysis, snapshot.site, siteGroups.length, selected);
  const allocated = allocatedBySite(snapshot);
  const isEmpty = (id: number): boolean => selected !== null || (allocated.count[id] ?? 0) === 0;
  const entries = entriesOf(groups, (id) => siteName(siteGroups.at(id)), isEmpty);
  const { sort } = query;
  const key =
    sort === 'allocatedCount'
      ? ({ id }: Entry) => allocated.count[id] ?? 0
      : sort === 'allocatedBytes'
        ? ({ id }: Entry) => allocated.bytes[id] ?? 0
        : keyOf(sort);
  return pageOf(entries, query, key, ({ id, count, bytes, retained }) => ({
    site: siteGroups.at(id),
    count,
    bytes,
    retained,
    allocatedCount: allocated.count[id] ?? 0,
    allocatedBytes: allocated.bytes[id] ?? 0,
  }));
}

export function packageTable(
  analysis: HeapAnalysis,
  query: TableQuery<GroupSort>,
  selected: Uint8Array | null,
): TablePage<PackageRow> {
  const { snapshot } = analysis;
  const { siteGroups } = snapshot.program;
  const packageOf = Uint32Array.from({ length: siteGroups.length }, (_, site) =>
    siteGroups.packageOfSite(site),
  );
  const groupOf = new Uint32Array(snapshot.objectCount);
  for (let object = 0; object < groupOf.length; object++)
    groupOf[object] = packageOf[snapshot.site[object]!]!;
  const groups = figures(analysis, groupOf, siteGroups.packageCount, selected);
  const entries = entriesOf(groups, (id) => siteGroups.packageName(id));
  return pageOf(entries, query, keyOf(query.sort), ({ id, name, count, bytes, retained }) => ({
    id,
    name,
    count,
    bytes,
    retained,
  }));
}

/** As in a compiler's message: `main.go:17`; searched for together with the function. */
function siteName({
  func,
  file,
  line,
}: {
  readonly func: string;
  readonly file: string;
  readonly line: number;
}): string {
  return `${file}:${line} ${func}`;
}

function figures(
  { snapshot, subtrees }: HeapAnalysis,
  groupOf: Uint32Array,
  groups: number,
  selected: Uint8Array | null,
): HeapGroups {
  return groupObjects(subtrees, { groupOf, groups, selected }, snapshot.objectCount);
}

/** Groups that have objects, or are wanted without. */
function entriesOf(
  { count, bytes, retained }: HeapGroups,
  name: (id: number) => string,
  isEmpty: (id: number) => boolean = () => true,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (let id = 0; id < count.length; id++) {
    if (count[id] === 0 && isEmpty(id)) continue;
    entries.push({ id, name: name(id), count: count[id]!, bytes: bytes[id]!, retained: retained[id]! });
  }
  return entries;
}

function keyOf(sort: GroupSort): (entry: Entry) => number | string {
  return sort === 'name' ? ({ name }) => name : (entry) => entry[sort];
}
