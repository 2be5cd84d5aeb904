type Handlers = {
  readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void;
};

/** Hears events of an element; returns how to stop. */
export function listen(element: HTMLElement, handlers: Handlers): () => void {
  const given = Object.entries(handlers) as readonly [string, EventListener][];
  // Svelte's own wheel listeners are passive: those could not keep the page from scrolling.
  for (const [name, handler] of given) element.addEventListener(name, handler, { passive: false });
  return () => {
    for (const [name, handler] of given) element.removeEventListener(name, handler);
  };
}

const LINE_PX = 16;

/** How far a wheel turned, px. */
export function wheelPixels({ deltaX, deltaY, deltaMode }: WheelEvent): {
  readonly x: number;
  readonly y: number;
} {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
  return { x: deltaX * unit, y: deltaY * unit };
}

/** By how much a wheel that turned away by `pixels` takes the content farther away, above 1, or nearer. */
export function wheelZoom({ ctrlKey }: WheelEvent, pixels: number, rate: number): number {
  // A pinch on a touchpad arrives as a wheel with ctrlKey and small steps.
  return Math.exp(pixels * rate * (ctrlKey ? 4 : 1));
}
