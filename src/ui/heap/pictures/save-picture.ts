/** Pictures of the heap as files. */
import type { HeapTheme } from '../../../draw/heap/heap-theme.ts';
import { paintTitled } from '../../../draw/heap/picture-canvas.ts';
import { pictureSvg, TITLE_HEIGHT } from '../../../draw/heap/picture-svg.ts';
import type { TitledPicture } from '../../../draw/heap/picture.ts';
import { saveBlob } from '../../parts/save-blob.ts';

/** Pixels of the PNG per CSS pixel, where there is room. */
const PNG_SCALE = 2;
/** Browsers have no canvas beyond these (Safari on phones: 16 Mpx). */
const MAX_PIXELS = 16_000_000;
const MAX_SIDE = 8192;

export function saveSvg(titled: TitledPicture, theme: HeapTheme, name: string): void {
  saveBlob(new Blob([pictureSvg(titled, theme)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Rejects when the browser has no memory for the picture. */
export async function savePng(titled: TitledPicture, theme: HeapTheme, name: string): Promise<void> {
  saveBlob(await pngOf(titled, theme), `${name}.png`);
}

async function pngOf(titled: TitledPicture, theme: HeapTheme): Promise<Blob> {
  const width = Math.ceil(titled.picture.size.width);
  const height = Math.ceil(titled.picture.size.height + TITLE_HEIGHT);
  const scale = Math.min(
    PNG_SCALE,
    Math.sqrt(MAX_PIXELS / (width * height)),
    MAX_SIDE / Math.max(width, height),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.scale(scale, scale);
  paintTitled(context, titled, theme);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the canvas could not be encoded');
  return blob;
}
