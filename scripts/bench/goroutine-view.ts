/**
 * The goroutines' view in Chromium with a real run of 100,000 goroutines: `tsx scripts/bench/goroutine-view.ts` after a build. The lanes are
 * panned, zoomed and scrolled, one step a frame, for some seconds; the page's own runtime, workers and canvas do the work.
 */
import { readFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { DIST_DIR } from '../lib/paths.mjs';
import { startServer } from '../serve.mjs';
import { driveLanes, watchWorkers, type LaneGesture, type LaneTimes } from './goroutine-view-page.ts';
import { findChromium } from './page.ts';
import { round, spread, type Figure } from './statistics.ts';

/** 60 frames a second; displays' own steps are not quite even. */
const FRAME_MS = 17;
const FRAMES = 180;
const GESTURES: readonly LaneGesture[] = ['pan', 'zoom', 'scroll'];
const RUN_TIMEOUT_MS = 300_000;

export interface GoroutineViewTimes {
  readonly created: number;
  readonly events: number;
  readonly gestures: readonly (LaneTimes & { readonly gesture: LaneGesture; readonly grouped: boolean })[];
}

export async function measureGoroutineView(url: string, executablePath: string): Promise<GoroutineViewTimes> {
  const source = await readFile(new URL('programs/goroutine-view.go', import.meta.url), 'utf8');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // tsx names functions by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (f) => f');
    await page.addInitScript(watchWorkers);
    await page.goto(`${url}#view=goroutines`);
    await page.locator('[data-testid=editor][data-loaded=true]').waitFor();
    await page.locator('[data-testid=editor] .cm-content').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(source);
    await page.getByTestId('run').click();
    const status = page.getByTestId('status').and(page.locator('[data-state=done]'));
    await status.waitFor({ timeout: RUN_TIMEOUT_MS });
    const gestures: (LaneTimes & { gesture: LaneGesture; grouped: boolean })[] = [];
    for (const grouped of [true, false]) {
      await page.getByTestId('group-sites').setChecked(grouped);
      await settled(page);
      for (const gesture of GESTURES) {
        const times = await page.evaluate(driveLanes, { gesture, frames: FRAMES });
        gestures.push({ gesture, grouped, ...times });
        await settled(page);
      }
    }
    return { ...(await counts(page)), gestures };
  } finally {
    await browser.close();
  }
}

/** The worker has read all there is and answered what was asked. */
async function settled(page: Page): Promise<void> {
  await page.locator('[data-testid=goroutine-panel][aria-busy=false]').waitFor({ timeout: RUN_TIMEOUT_MS });
  await page
    .locator('[data-testid=goroutine-lanes]:not([data-rows="0"])')
    .waitFor({ timeout: RUN_TIMEOUT_MS });
}

async function counts(page: Page): Promise<Pick<GoroutineViewTimes, 'created' | 'events'>> {
  const panel = page.getByTestId('goroutine-overview');
  const [created = '', events = ''] = await Promise.all(
    ['data-created', 'data-events'].map(async (name) => (await panel.getAttribute(name)) ?? ''),
  );
  return { created: Number(created), events: Number(events) };
}

/** The 95th of 100. */
function most(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN;
}

export async function goroutineViewFigures(url: string, executablePath: string): Promise<readonly Figure[]> {
  const { created, events, gestures } = await measureGoroutineView(url, executablePath);
  const of = `${created.toLocaleString('en')} goroutines, ${(events / 1e6).toFixed(1)}M events`;
  const frames = gestures.flatMap((times): Figure[] => {
    const name = `${times.gesture}, ${times.grouped ? 'grouped' : 'one by one'}`;
    const [interval, work] = [spread(times.frames), spread(times.work)];
    return [
      {
        name: `lanes: time from frame to frame, ${name}`,
        value: most(times.frames),
        unit: 'ms',
        goal: FRAME_MS,
        detail:
          `95 % of ${interval.runs}; median ${round(interval.median)}, worst ${round(interval.max)}; the page's own work ` +
          `${round(work.median)}, 95 % ${round(most(times.work))}, worst ${round(work.max)}; ${of}`,
      },
    ];
  });
  const asked = spread(gestures.flatMap(({ queries }) => queries));
  return [
    ...frames,
    {
      name: 'lanes: a question to the worker and its answer, while moving',
      value: asked.median,
      unit: 'ms',
      goal: null,
      detail: `median of ${asked.runs}; 95 % ${round(most(gestures.flatMap(({ queries }) => queries)))}, worst ${round(asked.max)}`,
    },
  ];
}

if (import.meta.url === `file://${process.argv[1] ?? ''}`) {
  const server = await startServer({ root: DIST_DIR, port: 0 });
  try {
    const { table } = await import('./statistics.ts');
    console.log(table(await goroutineViewFigures(server.url, findChromium())));
  } finally {
    await server.close();
  }
}
