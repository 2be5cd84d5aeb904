import type { Size } from '../../draw/scene.ts';

/** What draws on a canvas of `size` CSS px; null: the browser has none. */
export function contextOf(
  canvas: HTMLCanvasElement | undefined,
  { width, height }: Size,
  pixelRatio: number,
): CanvasRenderingContext2D | null {
  if (canvas === undefined) return null;
  const [pixelWidth, pixelHeight] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  // Assigning a size clears the canvas and costs more than painting it: only when it changed.
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  const context = canvas.getContext('2d');
  context?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  return context;
}

/** A picture of `size` CSS px at `scale`. Rejects when the browser has no memory for it. */
export async function pngOf(
  { width, height }: Size,
  scale: number,
  paint: (context: CanvasRenderingContext2D) => void,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.scale(scale, scale);
  paint(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the canvas could not be encoded');
  return blob;
}
