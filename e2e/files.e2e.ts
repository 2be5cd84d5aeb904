import { readFile } from 'node:fs/promises';
import { expect, mainWith, test } from './pages.ts';

test('a file that the program wrote can be downloaded', async ({ playground }) => {
  await playground.open();
  await playground.runSource(
    mainWith(
      '\tos.MkdirAll("/tmp/results", 0o755)\n' +
        '\tos.WriteFile("/tmp/results/table.csv", []byte("a,b\\n1,2\\n"), 0o644)\n' +
        '\tos.WriteFile("/tmp/big.bin", make([]byte, 20<<20), 0o644)',
      ['os'],
    ),
  );
  await expect(playground.files).toContainText('2 files written');
  await expect(playground.files.getByRole('listitem')).toHaveText([
    /^\/tmp\/big\.bin\s+20.MiB/,
    /^\/tmp\/results\/table\.csv\s+8.B/,
  ]);
  const [download] = await Promise.all([
    playground.page.waitForEvent('download'),
    playground.files.getByRole('button', { name: 'table.csv' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('table.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe('a,b\n1,2\n');

  await playground.runSource(mainWith('\tprintln("nothing written")'));
  await expect(playground.output).toContainText('nothing written');
  await expect(playground.files).toHaveCount(0);
});

test('what was written so far is listed while the program runs', async ({ playground }) => {
  await playground.open();
  await playground.setSource(
    mainWith(
      '\tos.WriteFile("/tmp/a.txt", []byte("a"), 0o644)\n\tprintln("written")\n\ttime.Sleep(time.Hour)',
      ['os', 'time'],
    ),
  );
  await playground.start();
  await expect(playground.output).toContainText('written');
  await expect(playground.files).toHaveCount(0);
  await playground.page.getByTestId('list-files').click();
  await expect(playground.files).toContainText('/tmp/a.txt');
  await playground.stop.click();
  await playground.waitForState('stopped');
  await expect(playground.files).toContainText('/tmp/a.txt');
});
