/** Snapshots and verdicts of the report, in English as reports are for tools. */
import type { ReportObject, ReportRoot, ReportSnapshot, ReportVerdict } from '../../../protocol/report.ts';
import type { Suspect } from '../../../protocol/heap-views.ts';
import type { TableQuery } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { allocatedBySite, aliveBySite } from '../views/allocated.ts';
import { typeTable } from '../views/group-tables.ts';
import { objectTable } from '../views/object-table.ts';
import { pathView } from '../views/path-steps.ts';
import { kindOfRoot, rootTable } from '../views/root-table.ts';
import { labelText, pathTexts, suspectText } from '../views/text.ts';
import { summaryOf } from '../summary.ts';

/** Rows of each table. */
const MAX_TYPES = 200;
const MAX_SITES = 500;
const MAX_ROOTS = 100;
const MAX_OBJECTS = 50;

export function reportSnapshot(analysis: HeapAnalysis): ReportSnapshot {
  const { snapshot } = analysis;
  const { name, reason } = summaryOf(analysis);
  return {
    name: name === '' ? reason : name,
    t: snapshot.head.t,
    objects: snapshot.objectCount,
    bytes: snapshot.objectBytes,
    types: typeTable(analysis, query(snapshot.head.id, MAX_TYPES), null).rows.map(
      ({ label, count, bytes, retained }) => ({ name: labelText(label), count, bytes, retained }),
    ),
    sites: sitesOf(analysis),
    roots: rootsOf(analysis),
    top: topOf(analysis),
  };
}

function query(snapshot: number, limit: number): TableQuery<'retained'> {
  return { snapshot, text: '', sort: 'retained', descending: true, offset: 0, limit, selection: null };
}

/** Most bytes alive first. */
function sitesOf(analysis: HeapAnalysis): ReportSnapshot['sites'] {
  const { siteGroups } = analysis.snapshot.program;
  const alive = aliveBySite(analysis);
  const allocated = allocatedBySite(analysis.snapshot);
  const rows = Array.from({ length: siteGroups.length }, (_, id) => {
    const { func, file, line } = siteGroups.at(id);
    const [liveCount, liveBytes] = [alive.count[id] ?? 0, alive.bytes[id] ?? 0];
    const count = Math.max(liveCount, allocated.count[id] ?? 0);
    return {
      func,
      file,
      line,
      count,
      bytes: Math.max(liveBytes, allocated.bytes[id] ?? 0),
      liveCount,
      liveBytes,
    };
  });
  return rows
    .filter(({ count, line }) => count > 0 && line > 0)
    .sort((a, b) => b.liveBytes - a.liveBytes || b.bytes - a.bytes)
    .slice(0, MAX_SITES);
}

function rootsOf(analysis: HeapAnalysis): readonly ReportRoot[] {
  const { roots, objectCount, head } = analysis.snapshot;
  const page = rootTable(analysis, query(head.id, MAX_ROOTS), null);
  return page.rows.map(({ ref }) => {
    const kind = kindOfRoot(roots[ref.node - objectCount]!);
    const name = ref.label.kind === 'global' && ref.label.text !== '' ? ref.label.text : labelText(ref.label);
    return { kind: kind === 'timer' ? 'other' : kind, name, retained: ref.retained };
  });
}

function topOf(analysis: HeapAnalysis): readonly ReportObject[] {
  const page = objectTable(analysis, query(analysis.snapshot.head.id, MAX_OBJECTS), null);
  return page.rows.map(({ ref }) => {
    const way = analysis.paths.to(ref.node);
    const path = way === null ? [] : pathTexts(pathView(analysis, way));
    return { type: labelText(ref.label), bytes: ref.bytes, retained: ref.retained, path };
  });
}

export function retainedVerdict(suspect: Suspect): ReportVerdict {
  const { count, retained, site, path } = suspect;
  return {
    kind: 'retained',
    class: suspect.class,
    count,
    bytes: retained,
    file: site?.file ?? '',
    line: site?.line ?? 0,
    message: suspectText(suspect),
    path: pathTexts(path),
  };
}
