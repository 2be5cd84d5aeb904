/** A picture as an SVG file that needs nothing else: no styles, scripts or fonts from outside. */
import type { HeapTheme } from './heap-theme.ts';
import type { PathShape, RectShape, Shape, TextShape, TitledPicture } from './picture.ts';

/** Height of the title above the picture, px. */
export const TITLE_HEIGHT = 40;

/** Ids inside are unique to `idPrefix`, for pages that inline several of them. */
export function pictureSvg(
  { picture, title, description }: TitledPicture,
  theme: HeapTheme,
  idPrefix = 'heap',
): string {
  const width = Math.ceil(picture.size.width);
  const height = Math.ceil(picture.size.height + TITLE_HEIGHT);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc"`,
    ` font-family="${escapeXml(theme.font)}" font-size="12" fill="${escapeXml(theme.text)}">`,
    `<title id="${idPrefix}-title">${escapeXml(title)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${escapeXml(theme.background)}"/>`,
    `<text x="16" y="26" font-size="16" font-weight="600">${escapeXml(title)}</text>`,
    `<g transform="translate(0 ${TITLE_HEIGHT})">`,
    ...picture.shapes.map((shape) => shapeSvg(shape, theme)),
    '</g></svg>\n',
  ].join('');
}

function shapeSvg(shape: Shape, theme: HeapTheme): string {
  switch (shape.kind) {
    case 'rect': {
      const radius = shape.radius > 0 ? ` rx="${round(shape.radius)}"` : '';
      const place = `x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`;
      return `<rect ${place}${radius}${look(shape, theme)}/>`;
    }
    case 'path': {
      const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
      return `<path d="${escapeXml(shape.d)}"${look(shape, theme)}${dash}/>`;
    }
    case 'text':
      return textSvg(shape, theme);
  }
}

function look({ fill, stroke, lineWidth, opacity }: RectShape | PathShape, theme: HeapTheme): string {
  const line = stroke === null ? '' : ` stroke="${escapeXml(theme[stroke])}" stroke-width="${lineWidth}"`;
  return ` fill="${fill === null ? 'none' : escapeXml(theme[fill])}"${line}${faded(opacity)}`;
}

function textSvg(shape: TextShape, theme: HeapTheme): string {
  const attributes = [
    `x="${round(shape.x)}" y="${round(shape.y)}"`,
    shape.size === 12 ? '' : ` font-size="${shape.size}"`,
    shape.bold ? ' font-weight="600"' : '',
    shape.mono ? ` font-family="${escapeXml(theme.mono)}"` : '',
    shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`,
    shape.color === 'text' ? '' : ` fill="${escapeXml(theme[shape.color])}"`,
    faded(shape.opacity),
  ].join('');
  return `<text ${attributes} xml:space="preserve">${escapeXml(shape.text)}</text>`;
}

function faded(opacity: number): string {
  return opacity === 1 ? '' : ` opacity="${round(opacity)}"`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Names come from the program and may hold anything; what XML 1.0 has no place for, even escaped, becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
