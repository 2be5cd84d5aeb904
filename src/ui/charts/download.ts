/** The charts as files. */
import { figureSvg } from '../../draw/figure-svg.ts';
import { paintFigure } from '../../draw/figure-canvas.ts';
import { figureSize, type Figure } from '../../draw/figure.ts';
import type { ChartTheme } from '../../draw/theme.ts';
import { saveBlob } from '../parts/save-blob.ts';

/** Pixels of the PNG per CSS pixel. */
const PNG_SCALE = 2;

export function saveSvg(figure: Figure, theme: ChartTheme, name: string): void {
  saveBlob(new Blob([figureSvg(figure, theme)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Rejects when the browser has no memory for the picture. */
export async function savePng(figure: Figure, theme: ChartTheme, name: string): Promise<void> {
  saveBlob(await pngBlob(figure, theme), `${name}.png`);
}

async function pngBlob(figure: Figure, theme: ChartTheme): Promise<Blob> {
  const { width, height } = figureSize(figure);
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.scale(PNG_SCALE, PNG_SCALE);
  paintFigure(context, figure, theme);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the canvas could not be encoded');
  return blob;
}
