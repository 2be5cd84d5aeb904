/**
 * Pointer, wheel and touch on a plot, as calls in pixels from the plot's left edge. Mouse: move looks, wheel zooms,
 * dragging pans (selects when there is nothing to pan, or with Shift). Touch: one finger looks and pans, two pinch;
 * vertical swipes stay the page's (touch-action: pan-y).
 */

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
const LINE_PX = 16;

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
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) target.pan(-event.deltaX * unit);
      // A pinch on a touchpad arrives as a wheel with ctrlKey and small steps.
      else target.zoom(Math.exp(event.deltaY * unit * WHEEL_RATE * (event.ctrlKey ? 4 : 1)), xOf(event));
    }

    const onLeave = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch' && !pointers.has(event.pointerId)) target.look(null);
    };
    const onDoubleClick = (): void => target.reset();

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('dblclick', onDoubleClick);
    // Svelte's own wheel listeners are passive: those could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('dblclick', onDoubleClick);
      element.removeEventListener('wheel', onWheel);
    };
  };
}
