/** Pictures of the heap as files. */
import type { HeapTheme } from '../../../draw/heap/heap-theme.ts';
import { paintTitled } from '../../../draw/heap/picture-canvas.ts';
import { pictureSvg, TITLE_HEIGHT } from '../../../draw/heap/picture-svg.ts';
import type { TitledPicture } from '../../../draw/heap/picture.ts';
import { pngOf } from '../../parts/canvas.ts';
import { saveBlob, saveSvgText } from '../../parts/save-blob.ts';

/** Pixels of the PNG per CSS pixel, where there is room. */
const PNG_SCALE = 2;
/** Browsers have no canvas beyond these (Safari on phones: 16 Mpx). */
const MAX_PIXELS = 16_000_000;
const MAX_SIDE = 8192;

export function saveSvg(titled: TitledPicture, theme: HeapTheme, name: string): void {
  saveSvgText(pictureSvg(titled, theme), name);
}

/** Rejects when the browser has no memory for the picture. */
export async function savePng(titled: TitledPicture, theme: HeapTheme, name: string): Promise<void> {
  const width = Math.ceil(titled.picture.size.width);
  const height = Math.ceil(titled.picture.size.height + TITLE_HEIGHT);
  const scale = Math.min(
    PNG_SCALE,
    Math.sqrt(MAX_PIXELS / (width * height)),
    MAX_SIDE / Math.max(width, height),
  );
  const paint = (context: CanvasRenderingContext2D): void => paintTitled(context, titled, theme);
  saveBlob(await pngOf({ width, height }, scale, paint), `${name}.png`);
}
