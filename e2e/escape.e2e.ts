import { expectNothingSerious } from './axe.ts';
import { expect, mainWith, test } from './pages.ts';

const RETURNED = `package main

func pointer() *int {
	x := 7
	return &x
}

func main() { println(*pointer()) }
`;

test('marks say where values go to the heap and why, and lead along the way', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.setSource(RETURNED);
  await expect(playground.escapeMarks).toHaveCount(0);
  await playground.escapeToggle.click();
  await expect(playground.escapeToggle).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.escapeMarks).toHaveText([
    'x moves to the heap, because its address is returned at line 5',
  ]);

  await playground.escapeMarks.first().click();
  const flow = page.getByTestId('escape-flow');
  await expect(flow).toBeVisible();
  await expect(flow).toContainText('moved to heap: x');
  const steps = flow.getByRole('listitem').filter({ has: page.getByTestId('escape-step') });
  await expect(steps.last()).toContainText('return &x');
  await expect(steps.last()).toContainText('returned');
  await flow.getByTestId('escape-step').last().click();
  await expect(flow).toBeHidden();
  // The cursor stands at the statement.
  await page.keyboard.type('/*here*/');
  expect(await playground.source()).toContain('\t/*here*/return &x');
});

test('marks follow edits, go with the line that is edited, and are renewed', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.setSource(RETURNED);
  await playground.escapeToggle.click();
  await expect(playground.escapeMarks).toHaveCount(1);
  await playground.code.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('// A comment.\n');
  await expect(playground.escapeMarks).toHaveText([
    'x moves to the heap, because its address is returned at line 6',
  ]);
  // With a mistake in it there is nothing new to say: what is there stays, and is said to be from before.
  await page.keyboard.type('mistake\n');
  await expect(page.getByText('the marks are from before')).toBeVisible();
  await expect(playground.escapeMarks).toHaveCount(1);
  await expect(playground.problems).toBeHidden();

  await playground.escapeMarks.first().click();
  await expect(page.getByTestId('escape-flow')).toContainText('edited since');
  await page.getByTestId('escape-step').last().click();
  await page.keyboard.type('/*here*/');
  expect(await playground.source()).toContain('\t/*here*/return &x');
});

test('they are off at first, remembered, and work with the keyboard', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await expect(playground.escapeToggle).toHaveAttribute('aria-pressed', 'false');
  await playground.setSource(RETURNED);
  await page.keyboard.press('F9');
  await expect(playground.escapeMarks).toHaveCount(1);
  await playground.reload();
  await expect(playground.escapeMarks).toHaveCount(1);

  const mark = page.getByRole('button', { name: /^x moves to the heap.*Show how$/ });
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Why line 4 uses the heap' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('escape-flow')).toBeHidden();
  await expect(mark).toBeFocused();

  // From within the text, for the cursor's line.
  await playground.code.click();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let line = 1; line < 4; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F9');
  await expect(page.getByTestId('escape-flow')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(playground.escapeMarks).toHaveCount(0);
});

test('a program that runs is left alone, and its marks come all the same', async ({ playground }) => {
  await playground.open();
  await playground.setSource(
    mainWith(
      '\tfor n := 0; ; n++ {\n\t\tkept = &n\n\t\tfmt.Println(n)\n\t\ttime.Sleep(50 * time.Millisecond)\n\t}',
      ['fmt', 'time'],
    ).replace('func main', 'var kept *int\n\nfunc main'),
  );
  await playground.start();
  await playground.escapeToggle.click();
  await expect(playground.escapeMarks.first()).toContainText('n moves to the heap');
  await expect(playground.escapeMarks.first()).toContainText('its address is stored in kept');
  await playground.waitForState('running');
  const lines = Number(await playground.output.getAttribute('data-lines'));
  await expect(async () => {
    expect(Number(await playground.output.getAttribute('data-lines'))).toBeGreaterThan(lines);
  }).toPass();
  await playground.stop.click();
  await playground.waitForState('stopped');
});

test('a stopped build takes the compiler with it, and the marks come all the same', async ({
  playground,
}) => {
  await playground.open();
  await playground.escapeToggle.click();
  await playground.setSource(RETURNED);
  await playground.run.click();
  await playground.stop.click();
  await playground.waitForState('stopped', 'done');
  await expect(playground.escapeMarks).toHaveText([/^x moves to the heap/]);
  await playground.runToEnd();
  await playground.expectExit('exit', 0);
});

test('an example that is not compiled for its run has marks, in three languages', async ({ playground }) => {
  await playground.open({ example: 'session-map' });
  await playground.escapeToggle.click();
  await expect(playground.escapeMarks.first()).toContainText('the heap');
  await playground.language.selectOption('zh');
  await expect(playground.escapeMarks.first()).toContainText('堆');
  await playground.language.selectOption('fr');
  await expect(playground.escapeMarks.first()).toContainText('le tas');
  await playground.chooseExample('tiny-slice');
  await expect(playground.escapeMarks.first()).toContainText('le tas');
});

test('places in several files are named and found', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.setSource(`-- go.mod --
module example.com/app

go 1.24
-- main.go --
package main

import "example.com/app/store"

func main() {
	item := 1
	store.Put(&item)
}
-- store/store.go --
package store

var items []*int

func Put(item *int) { items = append(items, item) }
`);
  await playground.escapeToggle.click();
  await expect(playground.escapeMarks).toHaveCount(3);
  await expect(playground.escapeMarks.first()).toHaveText(
    'item moves to the heap, because its address is appended to a slice at line 7',
  );
  await playground.escapeMarks.last().click();
  await page.getByTestId('escape-step').filter({ hasText: 'store/store.go:5' }).first().click();
  await page.keyboard.type('/*here*/');
  expect(await playground.source()).toMatch(/func Put\(item \*int\) \{ .*\/\*here\*\//);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious in marks and flow', async ({ playground }) => {
      await playground.open();
      await playground.setSource(RETURNED);
      await playground.escapeToggle.click();
      await expect(playground.escapeMarks).toHaveCount(1);
      await expectNothingSerious(playground);
      await playground.escapeMarks.first().click();
      await expect(playground.page.getByTestId('escape-flow')).toBeVisible();
      await expectNothingSerious(playground);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' });

  test('the marks and the way fit', async ({ playground }) => {
    const { page } = playground;
    await playground.open();
    await playground.setSource(RETURNED);
    await playground.escapeToggle.click();
    await expect(playground.escapeMarks).toHaveCount(1);
    await playground.escapeMarks.first().click();
    const box = await page.getByTestId('escape-flow').boundingBox();
    expect(box).not.toBeNull();
    if (box === null) return;
    expect([box.x >= 0, box.x + box.width <= 390, box.y >= 0, box.y + box.height <= 844]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
