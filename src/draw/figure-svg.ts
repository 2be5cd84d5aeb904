/** A figure as an SVG file that needs nothing else: no styles, scripts or fonts from outside. */
import {
  HEADING_HEIGHT,
  figureSize,
  labelWidth,
  placePanels,
  type Figure,
  type LegendEntry,
} from './figure.ts';
import { areaPath, linePath } from './path.ts';
import type { Layer, Rect, Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';

export function figureSvg(figure: Figure, theme: ChartTheme): string {
  const { width, height } = figureSize(figure);
  const panels = placePanels(figure).map(({ panel, top }, i) => {
    const heading = `<text x="16" y="16" font-size="13" font-weight="600">${escapeXml(panel.heading)}</text>`;
    const chart = `<g transform="translate(0 ${HEADING_HEIGHT})">${sceneSvg(panel.scene, theme, `clip${i}`)}</g>`;
    return `<g transform="translate(0 ${top})">${heading}${legendSvg(panel.legend, theme)}${chart}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title desc" font-family="${escapeXml(theme.font)}" font-size="12" fill="${theme.text}">`,
    `<title id="title">${escapeXml(figure.title)}</title><desc id="desc">${escapeXml(figure.description)}</desc>`,
    `<rect width="100%" height="100%" fill="${theme.background}"/>`,
    `<text x="16" y="26" font-size="16" font-weight="600">${escapeXml(figure.title)}</text>`,
    ...panels,
    '</svg>\n',
  ].join('');
}

function legendSvg(entries: readonly LegendEntry[], theme: ChartTheme): string {
  let x = 16;
  return entries
    .map((entry) => {
      const color = theme[entry.color];
      const swatch =
        entry.width > 0
          ? `<path d="M${x} 34h22" fill="none" stroke="${color}" stroke-width="${entry.width}"${dashes(entry.dash)}/>`
          : `<rect x="${x + 9}" y="28" width="4" height="12" fill="${color}"/>`;
      const text = `<text x="${x + 28}" y="38" fill="${theme.muted}">${escapeXml(entry.label)}</text>`;
      x += 28 + labelWidth(entry.label) + 18;
      return swatch + text;
    })
    .join('');
}

function sceneSvg(scene: Scene, theme: ChartTheme, clipId: string): string {
  const { plot } = scene;
  const right = plot.x + plot.width;
  const axisY = scene.strip.y + scene.strip.height;
  const grid = scene.yTicks.map((tick) => `M${plot.x} ${round(tick.position)}H${round(right)}`).join('');
  const yLabels = scene.yTicks.map(
    (tick) =>
      `<text x="${plot.x - 8}" y="${round(tick.position + 4)}" text-anchor="end">${escapeXml(tick.label)}</text>`,
  );
  const xLabels = scene.xTicks.map(
    (tick) =>
      `<text x="${round(tick.position)}" y="${axisY + 17}" text-anchor="middle">${escapeXml(tick.label)}</text>`,
  );
  const marks = scene.marks.map((mark) => rect(mark, theme.gc));
  return [
    `<clipPath id="${clipId}">${rect({ ...plot, y: plot.y - 6, height: plot.height + 12 }, theme.text)}</clipPath>`,
    `<path d="${grid}" stroke="${theme.grid}" fill="none"/>`,
    `<g clip-path="url(#${clipId})">${scene.layers.map((layer) => layerSvg(layer, plot, theme)).join('')}</g>`,
    `<path d="M${plot.x} ${round(axisY)}H${round(right)}" stroke="${theme.muted}" stroke-opacity="0.6"/>`,
    ...marks,
    `<g fill="${theme.muted}" font-size="11">${yLabels.join('')}${xLabels.join('')}</g>`,
  ].join('');
}

function layerSvg(layer: Layer, plot: Rect, theme: ChartTheme): string {
  const color = theme[layer.color];
  switch (layer.kind) {
    case 'area':
      return `<path d="${areaPath(layer.points, layer.baseline)}" fill="${color}" fill-opacity="${layer.opacity}"/>`;
    case 'line':
      return (
        `<path d="${linePath(layer.points)}" fill="none" stroke="${color}" stroke-width="${layer.width}"` +
        ` stroke-opacity="${layer.opacity}" stroke-linejoin="round"${dashes(layer.dash)}/>`
      );
    case 'dots': {
      const { xs, ys, length } = layer.points;
      const dots = Array.from(
        { length },
        (_, i) => `<circle cx="${round(xs[i]!)}" cy="${round(ys[i]!)}" r="${layer.radius}"/>`,
      );
      return `<g fill="${color}" stroke="${theme.background}" stroke-width="1.5">${dots.join('')}</g>`;
    }
    case 'bands': {
      const bands: string[] = [];
      for (let i = 0; i < layer.edges.length; i += 2) {
        const x = layer.edges[i]!;
        bands.push(rect({ ...plot, x, width: layer.edges[i + 1]! - x }, color));
      }
      return `<g fill-opacity="${layer.opacity}">${bands.join('')}</g>`;
    }
  }
}

function rect({ x, y, width, height }: Rect, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

function dashes(dash: readonly number[]): string {
  return dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
