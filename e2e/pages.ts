/** The page as a test sees it. Waits for states, never for time. */
import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { encodeShareHash, type ShareLink } from '../src/protocol/share.ts';
import type { Phase } from '../src/state/outcome.ts';

/** The first build of a page compiles the compiler, on whatever machine this is. */
const STATE_TIMEOUT_MS = 90_000;

/** A Go program around the body of main. */
export function mainWith(body: string, imports: readonly string[] = []): string {
  const list = imports.map((path) => `import "${path}"\n`).join('');
  return `package main\n\n${list}\nfunc main() {\n${body}\n}\n`;
}

/** A field of the run options, by its test id. */
export type OptionName =
  | 'args'
  | 'clock-real'
  | 'clock-virtual'
  | 'env'
  | 'godebug'
  | 'gogc'
  | 'gomemlimit'
  | 'memory'
  | 'more'
  | 'observe'
  | 'seed'
  | 'snapshots'
  | 'stdin'
  | 'stdin-file'
  | 'stdin-text'
  | 'time-limit';

export class Playground {
  readonly page: Page;
  readonly editor: Locator;
  readonly code: Locator;
  readonly run: Locator;
  readonly stop: Locator;
  readonly status: Locator;
  readonly output: Locator;
  readonly problems: Locator;
  readonly examples: Locator;
  readonly notices: Locator;
  readonly language: Locator;
  readonly heapChart: Locator;
  readonly goroutineChart: Locator;
  readonly gcCycles: Locator;
  /** Where a line is typed to a program that waits for input. */
  readonly stdin: Locator;
  readonly files: Locator;
  /** What is not as usual about the next run. */
  readonly mode: Locator;
  readonly endNote: Locator;
  readonly escapeToggle: Locator;
  /** Why values go to the heap, at the ends of lines. */
  readonly escapeMarks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = page.getByTestId('editor');
    this.code = this.editor.locator('.cm-content');
    this.run = page.getByTestId('run');
    this.stop = page.getByTestId('stop');
    this.status = page.getByTestId('status');
    this.output = page.getByTestId('output');
    this.problems = page.getByTestId('problems');
    this.examples = page.getByTestId('examples');
    this.notices = page.getByTestId('notices');
    this.language = page.getByTestId('language');
    this.heapChart = page.getByTestId('chart-heap');
    this.goroutineChart = page.getByTestId('chart-goroutines');
    this.gcCycles = page.getByTestId('gc-cycle');
    this.stdin = page.getByTestId('stdin');
    this.files = page.getByTestId('files');
    this.mode = page.getByTestId('run-mode');
    this.endNote = page.getByTestId('end-note');
    this.escapeToggle = page.getByTestId('escape-toggle');
    this.escapeMarks = page.getByTestId('escape-mark');
  }

  /** Opens the page and waits until it can be used. */
  async open(link: ShareLink | string = {}): Promise<void> {
    const hash = typeof link === 'string' ? link : await encodeShareHash(link);
    await this.page.goto(`./${hash}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.editor).toHaveAttribute('data-loaded', 'true');
    await expect(this.status).not.toHaveAttribute('data-state', 'loading');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Replaces the program, as a user who selects all and pastes. */
  async setSource(text: string): Promise<void> {
    await this.code.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** The lines of the editor that are drawn: all of a short program. */
  async source(): Promise<string> {
    return (await this.code.locator('.cm-line').allTextContents()).join('\n');
  }

  async waitForState(...states: readonly Phase[]): Promise<void> {
    const wanted = new RegExp(`^(${states.join('|')})$`);
    await expect(this.status).toHaveAttribute('data-state', wanted, { timeout: STATE_TIMEOUT_MS });
  }

  /** Presses Run and waits for the end. */
  async runToEnd(): Promise<void> {
    await this.run.click();
    await this.waitForState('done', 'failed', 'stopped');
  }

  /** Presses Run and waits until the program runs. */
  async start(): Promise<void> {
    await this.run.click();
    await this.waitForState('running');
  }

  /** Replaces the program, runs it, and waits for the end. */
  async runSource(text: string): Promise<void> {
    await this.setSource(text);
    await this.runToEnd();
  }

  async expectExit(kind: string, code: number): Promise<void> {
    await expect(this.status).toHaveAttribute('data-exit-kind', kind);
    await expect(this.status).toHaveAttribute('data-exit-code', String(code));
  }

  async chooseExample(slug: string): Promise<void> {
    await this.examples.getByRole('button').first().click();
    await this.page.locator(`[data-slug="${slug}"]`).click();
  }

  /** Opens the run options, has them filled in, and closes them again. */
  async setOptions(fill: (option: (name: OptionName) => Locator) => Promise<void>): Promise<void> {
    const form = this.page.getByTestId('options');
    await this.page.getByRole('button', { name: 'Run options' }).click();
    await expect(form).toBeVisible();
    await fill((name) => form.getByTestId(`option-${name}`));
    await this.page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  }

  /** Types a line to the program once it waits for one. */
  async typeLine(text: string): Promise<void> {
    await expect(this.stdin).toHaveAttribute('data-waiting', 'true', { timeout: STATE_TIMEOUT_MS });
    await this.stdin.fill(text);
    await this.stdin.press('Enter');
  }

  /** The compiler is there: nothing more is fetched for programs with these imports. */
  async waitForToolchain(): Promise<void> {
    await expect(this.status).toHaveAttribute('data-toolchain', 'ready');
  }

  /** Scrolls the output, of which only what is in view is in the document. */
  async scrollOutput(to: 'start' | 'end'): Promise<void> {
    const part = to === 'start' ? 0 : 1;
    await this.output.evaluate((view, share) => {
      view.scrollTop = view.scrollHeight * share;
    }, part);
  }

  /** Presses Run; the state of the page when output is there. Looked at from inside, as {@link stopTime} is. */
  async stateAtFirstOutput(): Promise<string | undefined> {
    return this.page.evaluate(async () => {
      const byId = (id: string): HTMLElement | null => document.querySelector(`[data-testid=${id}]`);
      byId('run')?.click();
      while (byId('output')?.dataset['lines'] === '0') await new Promise(requestAnimationFrame);
      return byId('status')?.dataset['state'];
    });
  }

  /** ms from a press of Stop to its effect. Looked at from inside: a busy page is slow to tell a test anything. */
  stopTime(): Promise<number> {
    return this.page.evaluate(async () => {
      const byId = (id: string): HTMLElement | null => document.querySelector(`[data-testid=${id}]`);
      const pressed = performance.now();
      byId('stop')?.click();
      while (byId('status')?.dataset['state'] !== 'stopped') await new Promise(requestAnimationFrame);
      return performance.now() - pressed;
    });
  }

  /** ms that the page takes to answer while something goes on: the least of several, as others use the machine too. */
  answerTime(): Promise<number> {
    return this.page.evaluate(async () => {
      const answer = (): Promise<number> =>
        new Promise((resolve) => {
          const asked = performance.now();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - asked)));
        });
      let least = Infinity;
      for (let count = 0; count < 5; count++) least = Math.min(least, await answer());
      return least;
    });
  }
}

/** `playground` fails its test when the page throws anything that nobody caught. */
export const test = base.extend<{ playground: Playground }>({
  playground: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(new Playground(page));
    expect(errors).toEqual([]);
  },
});

/** Another tab of the same browser. */
export async function newTab(context: BrowserContext): Promise<Playground> {
  return new Playground(await context.newPage());
}

export { expect };
