/** An absolute path without `.`, `..` and doubled slashes; links are not looked at. `base` is absolute. */
export function resolvePath(base: string, ...segments: readonly string[]): string {
  let joined = base;
  for (const segment of segments) joined = segment.startsWith('/') ? segment : `${joined}/${segment}`;
  const names: string[] = [];
  for (const name of joined.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return '/' + names.join('/');
}
