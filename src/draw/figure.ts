/** Charts put together for a file: title, then each chart under its heading and legend, on one time axis. */
import type { Scene } from './scene.ts';
import type { MarkColor } from './theme.ts';

export interface LegendEntry {
  readonly label: string;
  readonly color: MarkColor;
  /** As in canvas; empty for a solid line. */
  readonly dash: readonly number[];
  /** Line width, px; 0 for a mark of its own size (GC cycles). */
  readonly width: number;
}

export interface Panel {
  readonly heading: string;
  readonly legend: readonly LegendEntry[];
  readonly scene: Scene;
}

export interface Figure {
  readonly title: string;
  /** One or two sentences for those who cannot see it. */
  readonly description: string;
  readonly panels: readonly Panel[];
}

/** Height of the title, px. */
export const TITLE_HEIGHT = 40;
/** Height of a panel's heading and legend, px. */
export const HEADING_HEIGHT = 46;

export interface PlacedPanel {
  readonly panel: Panel;
  /** Top of its heading; the chart begins {@link HEADING_HEIGHT} below. */
  readonly top: number;
}

export function placePanels(figure: Figure): readonly PlacedPanel[] {
  let top = TITLE_HEIGHT;
  return figure.panels.map((panel) => {
    const placed = { panel, top };
    top += HEADING_HEIGHT + panel.scene.size.height;
    return placed;
  });
}

/** Of the whole figure, px. */
export function figureSize(figure: Figure): { readonly width: number; readonly height: number } {
  const width = Math.max(...figure.panels.map((panel) => panel.scene.size.width));
  const height = figure.panels.reduce(
    (sum, panel) => sum + HEADING_HEIGHT + panel.scene.size.height,
    TITLE_HEIGHT,
  );
  return { width, height: height + 8 };
}

/** Rough width of a label at 12 px, good enough to set legends side by side. */
export function labelWidth(label: string): number {
  let width = 0;
  for (const char of label) width += char > '\u2e80' ? 12 : 6.6;
  return width;
}
