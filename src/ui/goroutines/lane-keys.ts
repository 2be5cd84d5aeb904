/** What a key on the lanes means. */
import type { LaneRow } from '../../protocol/goroutine-views.ts';

export type LaneCommand =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'open' | 'close' }
  /** To the change of state before or after the moment looked at. */
  | { readonly kind: 'change'; readonly direction: -1 | 1 }
  /** By a part of what is in view. */
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'reset' | 'select' | 'clear' };

const PAGE = 10;
const PAN_SHARE = 0.2;
const ZOOM = 0.6;

/** null: the key means nothing here. `on`: the row that keys move from, of `rows`; undefined: it is not known yet. */
export function laneCommand(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  row: number,
  rows: number,
  on: Pick<LaneRow, 'kind'> | undefined,
): LaneCommand | null {
  const to = (wanted: number): LaneCommand => ({
    kind: 'row',
    row: Math.min(Math.max(wanted, 0), Math.max(0, rows - 1)),
  });
  const sideways = (direction: -1 | 1): LaneCommand => {
    if (shiftKey) return { kind: 'pan', share: direction * PAN_SHARE };
    if (on?.kind === 'site') return { kind: direction > 0 ? 'open' : 'close' };
    return { kind: 'change', direction };
  };
  switch (key) {
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + PAGE);
    case 'PageUp':
      return to(row - PAGE);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows - 1);
    case 'ArrowRight':
      return sideways(1);
    case 'ArrowLeft':
      return sideways(-1);
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM };
    case '-':
      return { kind: 'zoom', factor: 1 / ZOOM };
    case '0':
      return { kind: 'reset' };
    case 'Enter':
    case ' ':
      return { kind: 'select' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return null;
  }
}
