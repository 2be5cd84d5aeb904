/** Lines drawn above and below what is visible, so that a fast scroll shows text and not a gap. */
const OVERSCAN = 20;

/** Which of `count` lines to draw: [from, to). All sizes in CSS px. */
export function visibleWindow(
  count: number,
  lineHeight: number,
  scrollTop: number,
  viewHeight: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrollTop / lineHeight) - OVERSCAN;
  const last = Math.ceil((scrollTop + viewHeight) / lineHeight) + OVERSCAN;
  const to = Math.max(0, Math.min(count, last));
  return { from: Math.max(0, Math.min(first, to)), to };
}
