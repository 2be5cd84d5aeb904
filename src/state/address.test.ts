import { expect, it } from 'vitest';
import { withKey } from './address.ts';

it.each([
  ['', 'lessons', '#course=lessons'],
  ['#course=lessons', null, ''],
  ['#lang=zh&course=lessons&view=heap', 'claims', '#lang=zh&view=heap&course=claims'],
] as const)('%s at %s is %s', (hash, value, wanted) => {
  expect(withKey(hash, 'course', value)).toBe(wanted);
});
