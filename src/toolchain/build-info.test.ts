import { expect, it } from 'vitest';
import { buildInfoLine } from './build-info.ts';

it('is one quoted line for the linker, with the marks around the text', () => {
  const line = buildInfoLine('example.com/app');
  expect(line).toMatch(/^modinfo "(\\x[0-9a-f]{2}){16}path\\texample\.com\/app\\n/);
  expect(line).toContain('\\nmod\\texample.com/app\\t(devel)\\t\\n');
  expect(line).toMatch(/\\nbuild\\tGOOS=js\\n(\\x[0-9a-f]{2}){16}"\n$/);
  expect(line.split('\n')).toHaveLength(2);
});
