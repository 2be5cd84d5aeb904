/** A scene's dense parts on a canvas: grid and layers. Axes, marks and text are SVG, laid over it. */
import { area, line } from 'd3-shape';
import type { Points } from './decimate.ts';
import type { Layer, Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';

/** Paints the scene; the context's unit is the CSS pixel (scale it for dense screens before). */
export function paint(context: CanvasRenderingContext2D, scene: Scene, theme: ChartTheme): void {
  const { size, plot } = scene;
  context.clearRect(0, 0, size.width, size.height);
  context.lineJoin = 'round';
  context.strokeStyle = theme.grid;
  context.lineWidth = 1;
  context.beginPath();
  for (const tick of scene.yTicks) {
    // Half a pixel: a line of one pixel then fills one row instead of two.
    const y = Math.round(tick.position) + 0.5;
    context.moveTo(plot.x, y);
    context.lineTo(plot.x + plot.width, y);
  }
  context.stroke();
  context.save();
  context.beginPath();
  // Lines and dots on the edges keep their whole width.
  context.rect(plot.x, plot.y - 6, plot.width, plot.height + 12);
  context.clip();
  for (const layer of scene.layers) paintLayer(context, layer, scene, theme);
  context.restore();
}

function paintLayer(context: CanvasRenderingContext2D, layer: Layer, scene: Scene, theme: ChartTheme): void {
  const color = theme[layer.color];
  context.fillStyle = color;
  context.strokeStyle = color;
  context.globalAlpha = layer.opacity;
  switch (layer.kind) {
    case 'area': {
      const { xs, ys } = layer.points;
      context.beginPath();
      area<number>(
        (i) => xs[i]!,
        layer.baseline,
        (i) => ys[i]!,
      ).context(context)(indices(layer.points));
      context.fill();
      break;
    }
    case 'line': {
      const { xs, ys } = layer.points;
      context.lineWidth = layer.width;
      context.setLineDash([...layer.dash]);
      context.beginPath();
      line<number>(
        (i) => xs[i]!,
        (i) => ys[i]!,
      ).context(context)(indices(layer.points));
      context.stroke();
      break;
    }
    case 'dots':
      context.strokeStyle = theme.background;
      context.lineWidth = 1.5;
      context.setLineDash([]);
      for (let i = 0; i < layer.points.length; i++) {
        context.beginPath();
        context.arc(layer.points.xs[i]!, layer.points.ys[i]!, layer.radius, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      }
      break;
    case 'bands':
      for (let i = 0; i < layer.edges.length; i += 2) {
        const x = layer.edges[i]!;
        context.fillRect(x, scene.plot.y, layer.edges[i + 1]! - x, scene.plot.height);
      }
      break;
  }
  context.globalAlpha = 1;
}

/** d3-shape walks an iterable of data; ours are columns, so the data are their row numbers. */
export function* indices(points: Points): Iterable<number> {
  for (let i = 0; i < points.length; i++) yield i;
}
