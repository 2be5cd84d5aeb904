/**
 * Quantities as readers see them. Sizes use binary units under their own names (1 MiB = 1,048,576 bytes), because that is
 * what Go's runtime counts in; digits and decimal marks follow the locale.
 */

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;
const NO_BREAK_SPACE = '\u00a0';

/** Number formats are costly to make and are asked for at every mouse move. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function formatNumber(value: number, fractionDigits: number, locale: string): string {
  const key = `${locale}/${fractionDigits}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: fractionDigits });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** About three significant digits: 1.23, 12.3, 123. */
function fractionDigitsFor(value: number): number {
  const magnitude = Math.abs(value);
  if (magnitude >= 99.95) return 0;
  return magnitude >= 9.995 ? 1 : 2;
}

/** `1.21 MiB`, with a no-break space. Whole numbers below 1 KiB. */
export function formatBytes(bytes: number, locale = 'en'): string {
  let value = bytes;
  let unit = 0;
  // 1023.5 and more would be written "1,024 KiB".
  while (Math.abs(value) >= (unit === 0 ? 1024 : 1023.5) && unit < BYTE_UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 ? 0 : fractionDigitsFor(value);
  return `${formatNumber(value, digits, locale)}${NO_BREAK_SPACE}${BYTE_UNITS[unit]}`;
}

const DURATION_UNITS = [
  { name: 'ns', ns: 1 },
  { name: 'µs', ns: 1e3 },
  { name: 'ms', ns: 1e6 },
  { name: 's', ns: 1e9 },
  { name: 'min', ns: 60e9 },
  { name: 'h', ns: 3600e9 },
] as const;

/** A span of time given in ns: `12.3 ms`, with a no-break space. */
export function formatDuration(nanoseconds: number, locale = 'en'): string {
  const magnitude = Math.abs(nanoseconds);
  let chosen: (typeof DURATION_UNITS)[number] = DURATION_UNITS[0];
  for (const unit of DURATION_UNITS) {
    // From 999.5 µs on, three digits would read "1,000 µs".
    const limit = unit.ns <= 1e9 ? unit.ns * 0.9995 : unit.ns;
    if (magnitude >= limit) chosen = unit;
  }
  const value = nanoseconds / chosen.ns;
  const digits = chosen.ns === 1 ? 0 : fractionDigitsFor(value);
  return `${formatNumber(value, digits, locale)}${NO_BREAK_SPACE}${chosen.name}`;
}
