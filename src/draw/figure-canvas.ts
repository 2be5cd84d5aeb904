/** A figure on a canvas, for PNG. Same places and sizes as figure-svg.ts. */
import {
  HEADING_HEIGHT,
  figureSize,
  labelWidth,
  placePanels,
  type Figure,
  type LegendEntry,
} from './figure.ts';
import { paint } from './paint.ts';
import type { Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';

/** Paints the figure; the context's unit is the CSS pixel. */
export function paintFigure(context: CanvasRenderingContext2D, figure: Figure, theme: ChartTheme): void {
  const { width, height } = figureSize(figure);
  for (const { panel, top } of placePanels(figure)) {
    context.save();
    context.translate(0, top + HEADING_HEIGHT);
    paint(context, panel.scene, theme);
    paintMarksAndLabels(context, panel.scene, theme);
    context.restore();
    context.save();
    context.translate(0, top);
    text(context, theme, panel.heading, 16, 16, { font: '600 13px', color: theme.text });
    paintLegend(context, panel.legend, theme);
    context.restore();
  }
  text(context, theme, figure.title, 16, 26, { font: '600 16px', color: theme.text });
  // Painting a scene clears its place, so the ground goes underneath at the end.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = 'source-over';
}

function paintLegend(
  context: CanvasRenderingContext2D,
  entries: readonly LegendEntry[],
  theme: ChartTheme,
): void {
  let x = 16;
  for (const entry of entries) {
    context.fillStyle = context.strokeStyle = theme[entry.color];
    if (entry.width > 0) {
      context.lineWidth = entry.width;
      context.setLineDash([...entry.dash]);
      context.beginPath();
      context.moveTo(x, 34);
      context.lineTo(x + 22, 34);
      context.stroke();
      context.setLineDash([]);
    } else {
      context.fillRect(x + 9, 28, 4, 12);
    }
    text(context, theme, entry.label, x + 28, 38, { font: '12px', color: theme.muted });
    x += 28 + labelWidth(entry.label) + 18;
  }
}

function paintMarksAndLabels(context: CanvasRenderingContext2D, scene: Scene, theme: ChartTheme): void {
  context.fillStyle = theme.gc;
  for (const mark of scene.marks) context.fillRect(mark.x, mark.y, mark.width, mark.height);
  const { plot, strip } = scene;
  context.fillStyle = theme.muted;
  context.fillRect(plot.x, strip.y + strip.height, plot.width, 0.75);
  const style = { font: '11px', color: theme.muted };
  for (const tick of scene.yTicks) {
    text(context, theme, tick.label, scene.plot.x - 8, tick.position + 4, { ...style, align: 'right' });
  }
  const axisY = scene.strip.y + scene.strip.height + 17;
  for (const tick of scene.xTicks)
    text(context, theme, tick.label, tick.position, axisY, { ...style, align: 'center' });
}

interface TextOptions {
  readonly font: string;
  readonly color: string;
  readonly align?: CanvasTextAlign;
}

function text(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  label: string,
  x: number,
  y: number,
  { font, color, align = 'left' }: TextOptions,
): void {
  context.font = `${font} ${theme.font}`;
  context.fillStyle = color;
  context.textAlign = align;
  context.fillText(label, x, y);
}
