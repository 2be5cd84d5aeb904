/** Mouse, touch and wheel on a picture that can be moved: dragging pans, the wheel zooms, two fingers do both. */
import { listen, wheelPixels, wheelZoom } from '../../parts/listen.ts';

export interface DragTarget {
  /** The content follows the pointer by this much, px. */
  pan(dx: number, dy: number): void;
  /** Around a point of the element. */
  zoom(factor: number, x: number, y: number): void;
  /** Pressed and let go in one place. */
  click(x: number, y: number, isDouble: boolean): void;
}

/** A shorter drag is a click, px. */
const MIN_DRAG = 4;
/** One notch of a common wheel (100 px) zooms by about a quarter. */
const WHEEL_RATE = 0.0022;
const DOUBLE_CLICK = 2;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A Svelte attachment that turns events on the element into calls on `target`. */
export function dragZoom(target: DragTarget): (element: HTMLElement) => () => void {
  return (element) => {
    const pointers = new Map<number, Spot>();
    let dragged = 0;

    function spotOf(event: MouseEvent): Spot {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    }

    function onDown(event: PointerEvent): void {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      if (pointers.size === 0) dragged = 0;
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, spotOf(event));
    }

    function onMove(event: PointerEvent): void {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const now = spotOf(event);
      dragged += Math.hypot(now.x - before.x, now.y - before.y);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other !== undefined) pinch(before, now, other);
      else if (dragged >= MIN_DRAG) target.pan(now.x - before.x, now.y - before.y);
      pointers.set(event.pointerId, now);
    }

    function pinch(before: Spot, now: Spot, other: Spot): void {
      const distance = (spot: Spot): number => Math.max(8, Math.hypot(spot.x - other.x, spot.y - other.y));
      target.zoom(distance(now) / distance(before), other.x, other.y);
    }

    const onUp = (event: PointerEvent): void => void pointers.delete(event.pointerId);

    function onClick(event: MouseEvent): void {
      if (dragged >= MIN_DRAG) return;
      const { x, y } = spotOf(event);
      target.click(x, y, event.detail >= DOUBLE_CLICK);
    }

    function onWheel(event: WheelEvent): void {
      event.preventDefault();
      const turned = wheelPixels(event);
      const { x, y } = spotOf(event);
      // Two fingers sideways on a touchpad, or Shift with a wheel.
      if (event.shiftKey || Math.abs(turned.x) > Math.abs(turned.y)) target.pan(-(turned.x || turned.y), 0);
      else target.zoom(1 / wheelZoom(event, turned.y, WHEEL_RATE), x, y);
    }

    return listen(element, {
      pointerdown: onDown,
      pointermove: onMove,
      pointerup: onUp,
      pointercancel: onUp,
      click: onClick,
      wheel: onWheel,
    });
  };
}
