/** Hands bytes to the browser as a download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param name without an ending */
export function saveSvgText(svg: string, name: string): void {
  saveBlob(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
}
