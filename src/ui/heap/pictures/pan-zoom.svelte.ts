/** Pan and zoom of one picture in its frame. */
import {
  fitViewport,
  panViewport,
  revealViewport,
  startViewport,
  zoomViewport,
  type Viewport,
} from '../../../draw/heap/viewport.ts';
import type { Rect, Size } from '../../../draw/scene.ts';

const NOWHERE: Size = { width: 1, height: 1 };

export class PanZoom {
  readonly #picture: () => Size;
  #frame = $state.raw<Size>(NOWHERE);
  /** null: as it is first shown. */
  #moved = $state.raw<{ readonly view: Viewport; readonly picture: Size } | null>(null);

  /** @param picture reads state; a picture of another size is shown from its beginning */
  constructor(picture: () => Size) {
    this.#picture = picture;
  }

  get view(): Viewport {
    const picture = this.#picture();
    const moved = this.#moved;
    const isSame =
      moved !== null && moved.picture.width === picture.width && moved.picture.height === picture.height;
    return isSame ? moved.view : startViewport(picture, this.#frame);
  }

  get frame(): Size {
    return this.#frame;
  }

  set frame(size: Size) {
    this.#frame = size;
  }

  /** px of the frame. */
  pan(dx: number, dy: number): void {
    this.#move(panViewport(this.view, dx, dy, this.#picture(), this.#frame));
  }

  /** Around a point of the frame; without one around its middle. */
  zoom(factor: number, x = this.#frame.width / 2, y = this.#frame.height / 2): void {
    const view = zoomViewport(this.view, factor, x, y);
    this.#move(panViewport(view, 0, 0, this.#picture(), this.#frame));
  }

  fit(): void {
    this.#move(fitViewport(this.#picture(), this.#frame));
  }

  /** Moves a part of the picture into view. */
  reveal(rect: Rect): void {
    this.#move(revealViewport(this.view, rect, this.#frame));
  }

  #move(view: Viewport): void {
    this.#moved = { view, picture: this.#picture() };
  }
}
