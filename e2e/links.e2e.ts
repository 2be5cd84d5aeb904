import { encodeShareHash } from '../src/protocol/share.ts';
import { expect, mainWith, newTab, test } from './pages.ts';

const MINE = mainWith('\tprintln("mine")');

test('a shared link opens the same program elsewhere, and waits for the reader', async ({
  playground,
  browser,
  baseURL,
}) => {
  await playground.open();
  await playground.setSource(MINE);
  await playground.page.getByRole('button', { name: 'Share' }).click();
  const field = playground.page.getByTestId('share-link');
  await expect(field).toHaveValue(/#code=/);
  await expect(field).toBeFocused();

  const reader = await newTab(await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) }));
  await reader.page.goto(`${await field.inputValue()}&run=1`);
  await reader.ready();
  expect(await reader.source()).toBe(MINE);
  await expect(reader.notices).toContainText('press Run');
  await reader.waitForState('idle');
  await reader.runToEnd();
  await expect(reader.output).toContainText('mine');
});

test('the link is copied where the browser allows it', async ({ playground, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.open();
  await playground.setSource(MINE);
  await playground.page.getByRole('button', { name: 'Share' }).click();
  await expect(playground.page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  const copied = await playground.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(await encodeShareHash({ code: MINE }));
});

test('an example’s link with run=1 runs at once', async ({ playground }) => {
  await playground.page.goto('./#example=steady-churn&run=1');
  await playground.waitForState('running', 'done');
});

for (const [name, hash, message] of [
  ['characters outside base64url', '#code=%%%', 'characters that do not belong'],
  ['damaged compression', '#code=_____w', 'damaged or was cut off'],
  ['an unknown example', '#example=nowhere', 'does not exist: nowhere'],
  ['a bad value', '#seed=minus', '“seed”'],
] as const) {
  test(`a link with ${name} is explained, and the reader’s code stays`, async ({ playground }) => {
    await playground.open();
    await playground.setSource(MINE);
    await playground.page.goto('about:blank');
    await playground.open(hash);
    await expect(playground.notices).toContainText(message);
    expect(await playground.source()).toBe(MINE);
  });
}

test('a link that would unpack to 200 MB is refused', async ({ playground }) => {
  await playground.open(await encodeShareHash({ code: ' '.repeat(200 * 1024 * 1024) }));
  await expect(playground.notices).toContainText('larger than 4 MiB');
  expect(await playground.answerTime()).toBeLessThan(1000);
});

test('choosing an example puts edited code aside and gives it back', async ({ playground }) => {
  await playground.open();
  await playground.setSource(MINE);
  await playground.chooseExample('steady-churn');
  await expect(playground.page).toHaveURL(/#example=steady-churn$/);
  expect(await playground.source()).not.toBe(MINE);
  await playground.page.getByRole('button', { name: 'Back to my code' }).click();
  expect(await playground.source()).toBe(MINE);
});

test('the gallery works with the keyboard alone', async ({ playground }) => {
  await playground.open();
  await playground.examples.getByRole('button').first().focus();
  await playground.page.keyboard.press('Enter');
  await expect(playground.page.locator('[data-slug]').first()).toBeFocused();
  await playground.page.keyboard.press('Tab');
  await playground.page.keyboard.press('Enter');
  await expect(playground.page).toHaveURL(/#example=/);
});
