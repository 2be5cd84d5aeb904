/** What the page saves of a run, and what it shows and says of one that was saved. */
import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { LEAKS, lineOf } from './goroutine-programs.ts';
import { expect, test, type Playground } from './pages.ts';
import { KEEPS } from './heap-programs.ts';
import { protobufFields } from './protobuf.ts';

/** What is looked at of a report's file. */
interface SavedFile {
  readonly verdicts: readonly unknown[];
  readonly streams: { goroutines?: string };
}

/** Presses a button of the menu; the path of the file it saves, and its name. */
async function save({ page }: Playground, testId: string): Promise<readonly [path: string, name: string]> {
  await page.getByRole('button', { name: 'Save, open' }).click();
  const saving = page.waitForEvent('download');
  await page.getByTestId(testId).click();
  const download = await saving;
  return [await download.path(), download.suggestedFilename()];
}

async function reopen({ page }: Playground, file: string | Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Save, open' }).click();
  const json = { name: 'run.json', mimeType: 'application/json' };
  const input = page.getByTestId('open-report');
  await input.setInputFiles(typeof file === 'string' ? file : { ...json, buffer: file });
}

/** Runs a program until its heap is there: the menu stands elsewhere before. */
async function runToHeap(playground: Playground, source: string): Promise<void> {
  await playground.open('#view=heap');
  await playground.runSource(source);
  await expect(playground.page.getByTestId('heap-tables')).toBeVisible();
}

const runKeeps = (playground: Playground): Promise<void> => runToHeap(playground, KEEPS);

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
  const { output } = playground;
  await runKeeps(playground);
  await expect(output).toContainText('10000 in the map');
  const [path] = await save(playground, 'save-report');
  await reopen(playground, path);
  await expect(playground.notices).toContainText('is shown');
  await expect(output).toContainText('What the program printed is not in a saved report.');
  await playground.runToEnd();
  await expect(output).toContainText('10000 in the map');
});

test('a report that was opened again has the lives of its goroutines', async ({ playground }) => {
  const { page } = playground;
  const lanes = page.getByTestId('goroutine-lanes');
  const verdict = page.getByTestId('verdicts').locator('[data-kind="goroutine-unreachable"]');
  const sentence = `5 goroutines are stuck for ever at main.go:${lineOf(LEAKS, 'ch <- 1')} (chan send)`;
  await runToHeap(playground, LEAKS);
  await expect(verdict).toContainText(sentence);
  const [path] = await save(playground, 'save-report');
  const saved = JSON.parse(await readFile(path, 'utf8')) as SavedFile;
  expect(saved.verdicts).toMatchObject([{ kind: 'goroutine-leak', class: 'proven', count: 5 }]);

  // In another page, of which the run was not.
  await playground.open('#view=heap');
  await reopen(playground, path);
  await expect(playground.notices).toContainText('is shown');
  await expect(verdict).toContainText(sentence);
  await verdict.getByRole('button', { name: 'Show' }).click();
  const items = lanes.getByRole('treeitem');
  for (let i = 0; i < 5; i++) await expect(items.nth(i)).toHaveAttribute('data-class', 'proven');
  await expect(page.getByTestId('goroutine-detail')).toContainText('can never go on (chan send)');
  await page.getByTestId('goroutine-tab-waits').click();
  await expect(page.getByTestId('goroutine-waits')).toContainText('main.leaky.func1');
  await page.getByTestId('goroutine-tab-scheduler').click();
  await expect(page.getByTestId('goroutine-scheduler')).toBeVisible();
});

test('a report without goroutines says so; one with damaged ones is refused, or shown as far as it goes', async ({
  playground,
}) => {
  const { page } = playground;
  await runToHeap(playground, LEAKS);
  const [path] = await save(playground, 'save-report');
  const text = await readFile(path, 'utf8');
  const changed = (change: (streams: SavedFile['streams']) => void): Buffer => {
    const file = JSON.parse(text) as SavedFile;
    change(file.streams);
    return Buffer.from(JSON.stringify(file));
  };
  const whole = gunzipSync(Buffer.from((JSON.parse(text) as SavedFile).streams.goroutines!, 'base64'));
  const packed = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64');

  await reopen(
    playground,
    changed((streams) => (streams.goroutines = streams.goroutines!.slice(0, 400))),
  );
  await expect(playground.notices).toContainText('it is damaged');

  await reopen(
    playground,
    changed((streams) => delete streams.goroutines),
  );
  await expect(playground.notices).toContainText('is shown');
  await page.getByTestId('view-goroutines').click();
  await expect(page.getByTestId('goroutines-empty')).toContainText('are not in its file');

  // A whole file whose stream ends in the midst of a record.
  await page.getByTestId('view-heap').click();
  const half = whole.subarray(0, Math.floor(whole.length / 16) * 8 + 4);
  await reopen(
    playground,
    changed((streams) => (streams.goroutines = packed(half))),
  );
  await page.getByTestId('view-goroutines').click();
  const problem = page
    .getByRole('alert')
    .filter({ hasText: 'The rest of what goroutines did cannot be read' });
  await expect(problem).toBeVisible();
  await expect(page.getByTestId('goroutine-lanes').getByRole('treeitem')).not.toHaveCount(0);
});
