/**
 * Pointer, wheel and touch on lanes. Dragging moves time and rows, Ctrl with the wheel and two fingers zoom time, Shift with the wheel
 * or two fingers sideways on a touchpad move it. Rows scroll with the wheel and by touch as everything else does.
 */
import { listen, wheelPixels, wheelZoom } from '../parts/listen.ts';

export interface LaneGestures {
  /** The pointer is at a point of the element; null: it has left. */
  hover(at: Spot | null): void;
  /** Pressed and let go in one place. */
  click(at: Spot): void;
  /** What is shown follows the pointer by this much, px. */
  pan(dx: number, dy: number): void;
  /** Multiplies the span by `factor`, around x. */
  zoom(factor: number, x: number): void;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A shorter drag is a click, px. */
const MIN_DRAG = 4;
/** One notch of a common wheel (100 px) zooms by about a quarter. */
const WHEEL_RATE = 0.0025;

/** A Svelte attachment that turns events on the element into calls on `target`. */
export function laneGestures(target: LaneGestures): (element: HTMLElement) => () => void {
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
      const now = spotOf(event);
      const before = pointers.get(event.pointerId);
      if (before === undefined) {
        target.hover(now);
        return;
      }
      dragged += Math.hypot(now.x - before.x, now.y - before.y);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other !== undefined) {
        const distance = ({ x }: Spot): number => Math.max(8, Math.abs(x - other.x));
        target.zoom(distance(before) / distance(now), other.x);
      } else if (dragged >= MIN_DRAG) {
        target.pan(now.x - before.x, event.pointerType === 'touch' ? 0 : now.y - before.y);
      }
      pointers.set(event.pointerId, now);
    }

    const onUp = (event: PointerEvent): void => void pointers.delete(event.pointerId);

    function onClick(event: MouseEvent): void {
      if (dragged < MIN_DRAG) target.click(spotOf(event));
    }

    function onWheel(event: WheelEvent): void {
      const turned = wheelPixels(event);
      if (event.ctrlKey || event.metaKey) {
        target.zoom(wheelZoom(event, turned.y, WHEEL_RATE), spotOf(event).x);
      } else if (event.shiftKey || Math.abs(turned.x) > Math.abs(turned.y)) {
        target.pan(-(turned.x || turned.y), 0);
      } else {
        return;
      }
      event.preventDefault();
    }

    return listen(element, {
      pointerdown: onDown,
      pointermove: onMove,
      pointerup: onUp,
      pointercancel: onUp,
      pointerleave: (event) => {
        if (!pointers.has(event.pointerId)) target.hover(null);
      },
      click: onClick,
      wheel: onWheel,
    });
  };
}
