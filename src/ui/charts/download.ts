/** The charts as files. */
import { figureSvg } from '../../draw/figure-svg.ts';
import { paintFigure } from '../../draw/figure-canvas.ts';
import { figureSize, type Figure } from '../../draw/figure.ts';
import type { ChartTheme } from '../../draw/theme.ts';
import { pngOf } from '../parts/canvas.ts';
import { saveBlob, saveSvgText } from '../parts/save-blob.ts';

/** Pixels of the PNG per CSS pixel. */
const PNG_SCALE = 2;

export function saveSvg(figure: Figure, theme: ChartTheme, name: string): void {
  saveSvgText(figureSvg(figure, theme), name);
}

/** Rejects when the browser has no memory for the picture. */
export async function savePng(figure: Figure, theme: ChartTheme, name: string): Promise<void> {
  const paint = (context: CanvasRenderingContext2D): void => paintFigure(context, figure, theme);
  saveBlob(await pngOf(figureSize(figure), PNG_SCALE, paint), `${name}.png`);
}
