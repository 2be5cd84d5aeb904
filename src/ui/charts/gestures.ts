/**
 * Pointer, wheel and touch on a plot, as calls in pixels from the plot's left edge. Mouse: move looks, wheel zooms,
 * dragging pans (selects when there is nothing to pan, or with Shift). Touch: one finger looks and pans, two pinch;
 * vertical swipes stay the page's (touch-action: pan-y).
 */
import { listen, wheelPixels, wheelZoom } from '../parts/listen.ts';

export interface GestureTarget {
  /** The pointer looks at x; null when it left. */
  look(x: number | null): void;
  /** Multiplies the span by `factor`, around x. */
  zoom(factor: number, x: number): void;
  /** The content follows the pointer by this many pixels. */
  pan(pixels: number): void;
  /** A selection is being dragged; null when it is over. */
  selecting(range: readonly [number, number] | null): void;
  select(x0: number, x1: number): void;
  reset(): void;
  /** Whether dragging pans. */
  canPan(): boolean;
}

/** A shorter drag is a click, px. */
const MIN_SELECTION = 5;
/** One notch of a common wheel (100 px) zooms by about a quarter. */
const WHEEL_RATE = 0.0025;

/** A Svelte attachment that turns events on the element into calls on `target`. */
export function gestures(target: GestureTarget): (element: HTMLElement) => () => void {
  return (element) => {
    const pointers = new Map<number, number>();
    let selectionStart: number | null = null;

    const xOf = (event: MouseEvent): number => event.clientX - element.getBoundingClientRect().left;

    function onDown(event: PointerEvent): void {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      const x = xOf(event);
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, x);
      const mouseSelects = event.pointerType !== 'touch' && (event.shiftKey || !target.canPan());
      selectionStart = pointers.size === 1 && mouseSelects ? x : null;
      target.look(x);
    }

    function onMove(event: PointerEvent): void {
      const x = xOf(event);
      const previous = pointers.get(event.pointerId);
      if (previous === undefined) {
        target.look(x);
        return;
      }
      if (selectionStart !== null) {
        target.selecting([selectionStart, x]);
      } else if (pointers.size === 2) {
        pinch(event.pointerId, previous, x);
      } else if (target.canPan()) {
        target.pan(x - previous);
      }
      pointers.set(event.pointerId, x);
      target.look(x);
    }

    function pinch(id: number, previous: number, x: number): void {
      const other = [...pointers].find(([otherId]) => otherId !== id)?.[1];
      if (other === undefined) return;
      const before = Math.max(8, Math.abs(previous - other));
      const after = Math.max(8, Math.abs(x - other));
      target.zoom(before / after, other);
    }

    function onUp(event: PointerEvent): void {
      pointers.delete(event.pointerId);
      if (selectionStart === null) return;
      const x = xOf(event);
      if (event.type === 'pointerup' && Math.abs(x - selectionStart) >= MIN_SELECTION)
        target.select(selectionStart, x);
      selectionStart = null;
      target.selecting(null);
    }

    function onWheel(event: WheelEvent): void {
      event.preventDefault();
      const { x, y } = wheelPixels(event);
      if (Math.abs(x) > Math.abs(y)) target.pan(-x);
      else target.zoom(wheelZoom(event, y, WHEEL_RATE), xOf(event));
    }

    const onLeave = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch' && !pointers.has(event.pointerId)) target.look(null);
    };
    const onDoubleClick = (): void => target.reset();

    return listen(element, {
      pointerdown: onDown,
      pointermove: onMove,
      pointerup: onUp,
      pointercancel: onUp,
      pointerleave: onLeave,
      dblclick: onDoubleClick,
      wheel: onWheel,
    });
  };
}
