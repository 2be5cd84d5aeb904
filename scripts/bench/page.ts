/** The built site in Chromium: first visit and warm edits, with native `go run` alternating in the same run. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { countingProxy, type CountingProxy } from './counting-proxy.ts';
import { NativeGo } from './native.ts';
import { spread, type Figure } from './statistics.ts';

const WARM_RUNS = 12;
const COLD_RUNS = 3;
/** Edits before counting starts: the engine's code grows warm on both sides. */
const WARM_UP_RUNS = 5;

const edited = (word: string): string => `package main

import (
	"fmt"
	"sort"
	"strings"
)

type word struct {
	text  string
	count int
}

func main() {
	counts := map[string]int{}
	for _, text := range strings.Fields("${word} to be or not to be") {
		counts[text]++
	}
	words := make([]word, 0, len(counts))
	for text, count := range counts {
		words = append(words, word{text, count})
	}
	sort.Slice(words, func(i, j int) bool { return words[i].text < words[j].text })
	fmt.Println("${word}", words)
}
`;

export async function pageFigures(
  url: string,
  goRoot: string,
  executablePath: string,
): Promise<readonly Figure[]> {
  const proxy = await countingProxy(url);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const bench: Bench = { browser, proxy };
  try {
    return [
      ...(await coldUntouched(bench)),
      ...(await coldEdited(bench)),
      ...(await warm(bench, goRoot)),
      ...(await stopping(bench)),
    ];
  } finally {
    await browser.close();
    proxy.close();
  }
}

interface Bench {
  readonly browser: Browser;
  readonly proxy: CountingProxy;
}

/** A new visitor presses Run at once. */
async function coldUntouched(bench: Bench): Promise<readonly Figure[]> {
  const ms: number[] = [];
  const bytes: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const visit = await visitor(bench);
    await visit.page.goto(bench.proxy.url);
    await visit.page.getByTestId('run').and(visit.page.locator(':enabled')).waitFor();
    ms.push(await timeToOutput(visit.page));
    bytes.push(visit.received());
    await visit.close();
  }
  const time = spread(ms);
  return [
    {
      name: 'first visit, untouched example: Run → first output',
      value: time.median,
      unit: 'ms',
      goal: 1000,
      detail: range(time),
    },
    {
      name: 'bytes received before that output',
      value: spread(bytes).median / 1e6,
      unit: 'MB',
      goal: 1,
      detail: 'all that the browser received, counted by a TCP proxy',
    },
  ];
}

/** A new visitor waits for the toolchain, edits and runs. */
async function coldEdited(bench: Bench): Promise<readonly Figure[]> {
  const ms: number[] = [];
  const bytes: number[] = [];
  const ready: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const visit = await visitor(bench);
    const started = performance.now();
    await visit.page.goto(bench.proxy.url);
    await setSource(visit.page, edited(`cold${run}`));
    await visit.page.locator('[data-testid=status][data-toolchain=ready]').waitFor();
    ready.push(performance.now() - started);
    ms.push(await timeToOutput(visit.page));
    bytes.push(visit.received());
    await visit.close();
  }
  return [
    {
      name: 'first visit: page opened → toolchain ready',
      value: spread(ready).median,
      unit: 'ms',
      goal: null,
      detail: range(spread(ready)),
    },
    {
      name: 'first visit, edited: Run → first output once downloaded',
      value: spread(ms).median,
      unit: 'ms',
      goal: 2000,
      detail: range(spread(ms)),
    },
    {
      name: 'bytes received until then',
      value: spread(bytes).median / 1e6,
      unit: 'MB',
      goal: 8,
      detail: 'all that the browser received, counted by a TCP proxy',
    },
  ];
}

/** One edit after another in one page, native Go in turn. */
async function warm(bench: Bench, goRoot: string): Promise<readonly Figure[]> {
  const native = new NativeGo(goRoot);
  const visit = await visitor(bench);
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    await visit.page.goto(bench.proxy.url);
    for (let run = -WARM_UP_RUNS; run < WARM_RUNS; run++) {
      const source = edited(`edit${run + WARM_UP_RUNS}`);
      await setSource(visit.page, source);
      // The background fetch of the standard library is over: it would be measured too.
      if (run === -WARM_UP_RUNS)
        await visit.page.locator('[data-testid=status][data-offline=true]').waitFor();
      const here = await timeToOutput(visit.page);
      const there = await native.firstOutput(source);
      if (run < 0) continue; // both warm up
      ours.push(here);
      theirs.push(there);
    }
  } finally {
    native.close();
    await visit.close();
  }
  const [a, b] = [spread(ours), spread(theirs)];
  return [
    {
      name: 'warm edit → first output ÷ native go run',
      value: a.median / b.median,
      unit: '×',
      goal: 2,
      detail: `median of ${a.runs}: ${a.median.toFixed(0)} ms (${range(a)}) beside ${b.median.toFixed(0)} ms (${range(b)})`,
    },
  ];
}

interface Visit {
  readonly page: Page;
  /** Bytes received since the visit began. */
  received(): number;
  close(): Promise<void>;
}

async function visitor({ browser, proxy }: Bench): Promise<Visit> {
  const context = await browser.newContext();
  // tsx names functions by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (f) => f');
  const page = await context.newPage();
  const before = proxy.received();
  return { page, received: () => proxy.received() - before, close: () => context.close() };
}

/** From pressing Stop to the page's word that the program is stopped, for a loop that never yields. */
async function stopping(bench: Bench): Promise<readonly Figure[]> {
  const visit = await visitor(bench);
  const ms: number[] = [];
  await visit.page.goto(bench.proxy.url);
  await setSource(visit.page, 'package main\n\nfunc main() {\n\tprintln("spinning")\n\tfor {\n\t}\n}\n');
  for (let run = 0; run < 5; run++) {
    await timeToOutput(visit.page);
    ms.push(
      await visit.page.evaluate(async () => {
        const status = document.querySelector<HTMLElement>('[data-testid=status]');
        const started = performance.now();
        document.querySelector<HTMLElement>('[data-testid=stop]')?.click();
        while (status?.dataset['state'] !== 'stopped') await new Promise((next) => setTimeout(next));
        return performance.now() - started;
      }),
    );
  }
  await visit.close();
  return [
    {
      name: 'Stop of a busy loop',
      value: spread(ms).max,
      unit: 'ms',
      goal: 100,
      detail: `slowest of ${ms.length}`,
    },
  ];
}

async function setSource(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid=editor] .cm-content').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** ms in the page from pressing Run to the first text in the output. */
function timeToOutput(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid=${id}]`);
        const started = performance.now();
        let cleared = false;
        const look = (): void => {
          const state = find('status')?.dataset['state'];
          if (state === 'compiling' || state === 'linking' || state === 'running') cleared = true;
          const text = find('output')?.textContent ?? '';
          if (
            cleared &&
            /\S/.test(text.replace(/^\s*(Output)?/, '')) &&
            (state === 'running' || state === 'done')
          ) {
            observer.disconnect();
            resolve(performance.now() - started);
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        find('run')?.click();
      }),
  );
}

function range({
  min,
  max,
  runs,
}: {
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}): string {
  return `${min.toFixed(0)}–${max.toFixed(0)} ms, ${runs} runs`;
}

export function findChromium(): string {
  const found = [process.env['HEAPSCOPE_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined) throw new Error('no Chromium found: set HEAPSCOPE_CHROMIUM');
  return found;
}
