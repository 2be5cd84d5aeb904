/** What the page saves of a heap, and what it says of a run that was saved. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test, type Playground } from './pages.ts';
import { KEEPS } from './heap-programs.ts';
import { protobufFields } from './protobuf.ts';

/** Presses a button of the menu; the path of the file it saves, and its name. */
async function save({ page }: Playground, testId: string): Promise<readonly [path: string, name: string]> {
  await page.getByRole('button', { name: 'Save, open' }).click();
  const saving = page.waitForEvent('download');
  await page.getByTestId(testId).click();
  const download = await saving;
  return [await download.path(), download.suggestedFilename()];
}

async function runKeeps(playground: Playground): Promise<void> {
  await playground.open('#view=heap');
  await playground.runSource(KEEPS);
  await expect(playground.page.getByTestId('heap-tables')).toBeVisible();
}

test('a profile for pprof: gzip, with the types of values and the functions it needs', async ({
  playground,
}) => {
  await runKeeps(playground);
  const [path, name] = await save(playground, 'save-pprof');
  expect(name).toBe('heap.pb.gz');
  const bytes = await readFile(path);
  expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  // Field numbers of profile.proto.
  const profile = protobufFields(gunzipSync(bytes));
  expect(profile.get(1)).toHaveLength(4);
  expect(profile.get(2)?.length).toBeGreaterThan(1);
  expect(profile.get(4)?.length).toBeGreaterThan(1);
  const strings = (profile.get(6) ?? []).map((text) => Buffer.from(text as Uint8Array).toString());
  expect(strings[0]).toBe('');
  for (const wanted of ['inuse_space', 'alloc_objects', 'main.add', 'main.main']) {
    expect(strings).toContain(wanted);
  }
});

test('a heap snapshot for DevTools: its tables are as long as they say, and its edges lead to nodes', async ({
  playground,
}) => {
  await runKeeps(playground);
  const [path, name] = await save(playground, 'save-chrome');
  expect(name).toBe('heap.heapsnapshot');
  const { snapshot, nodes, edges, strings } = JSON.parse(await readFile(path, 'utf8')) as {
    readonly snapshot: {
      readonly meta: { readonly node_fields: readonly string[]; readonly edge_fields: readonly string[] };
      readonly node_count: number;
      readonly edge_count: number;
    };
    readonly nodes: readonly number[];
    readonly edges: readonly number[];
    readonly strings: readonly string[];
  };
  const { node_fields: nodeFields, edge_fields: edgeFields } = snapshot.meta;
  expect(snapshot.node_count).toBeGreaterThan(10_000);
  expect(nodes).toHaveLength(snapshot.node_count * nodeFields.length);
  expect(edges).toHaveLength(snapshot.edge_count * edgeFields.length);
  const nameAt = nodeFields.indexOf('name');
  const objects = strings.indexOf('main.MyObject');
  const named = nodes.filter((value, i) => i % nodeFields.length === nameAt && value === objects);
  expect(named).toHaveLength(10_000);
  const toAt = edgeFields.indexOf('to_node');
  const strayed = edges.filter(
    (to, i) => i % edgeFields.length === toAt && (to % nodeFields.length !== 0 || to >= nodes.length),
  );
  expect(strayed).toEqual([]);
});

test('a report that was opened again says that it has no output', async ({ playground }) => {
  const { page, output } = playground;
  await runKeeps(playground);
  await expect(output).toContainText('10000 in the map');
  const [path] = await save(playground, 'save-report');
  await page.getByRole('button', { name: 'Save, open' }).click();
  await page.getByTestId('open-report').setInputFiles(path);
  await expect(playground.notices).toContainText('is shown');
  await expect(output).toContainText('What the program printed is not in a saved report.');
  await playground.runToEnd();
  await expect(output).toContainText('10000 in the map');
});
