/** Mouse, touch and wheel on a picture that can be moved: dragging pans, the wheel zooms, two fingers do both. */

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
const LINE_PX = 16;
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
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const { x, y } = spotOf(event);
      // Two fingers sideways on a touchpad, or Shift with a wheel.
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
        target.pan(-(event.deltaX || event.deltaY) * unit, 0);
      // A pinch on a touchpad arrives as a wheel with ctrlKey and small steps.
      else target.zoom(Math.exp(-event.deltaY * unit * WHEEL_RATE * (event.ctrlKey ? 4 : 1)), x, y);
    }

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('click', onClick);
    // Svelte's own wheel listeners are passive: those could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('click', onClick);
      element.removeEventListener('wheel', onWheel);
    };
  };
}
