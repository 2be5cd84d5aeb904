import { beforeEach, expect, it } from 'vitest';
import { CoursePage, withCourse } from './course-page.svelte.ts';

/** History entries, newest last. */
let entries: string[];
let page: CoursePage;

beforeEach(() => {
  entries = ['#example=leak'];
  page = new CoursePage({
    read: () => entries.at(-1) ?? '',
    write: (hash) => entries.splice(-1, 1, hash),
    push: (hash) => entries.push(hash),
    back: () => entries.pop(),
  });
});

it('has a history entry of its own for as long as it is open', () => {
  page.open('lessons');
  page.open('claims');
  expect([page.tab, entries]).toEqual(['claims', ['#example=leak', '#example=leak&course=claims']]);
  page.close();
  expect([page.tab, entries]).toEqual([null, ['#example=leak']]);
});

it('opened by a link, it leaves the address without going back', () => {
  entries = ['#course=claims&lang=zh'];
  page.follow('claims');
  page.close();
  expect([page.tab, entries]).toEqual([null, ['#lang=zh']]);
});

it('is closed by the browser’s Back, and then goes no further back', () => {
  page.open('lessons');
  entries.pop();
  page.follow(undefined);
  page.close();
  expect([page.tab, entries]).toEqual([null, ['#example=leak']]);
});

it.each([
  ['', 'lessons', '#course=lessons'],
  ['#course=lessons', null, ''],
  ['#lang=zh&course=lessons&view=heap', 'claims', '#lang=zh&view=heap&course=claims'],
] as const)('%s at %s is %s', (hash, tab, wanted) => {
  expect(withCourse(hash, tab)).toBe(wanted);
});
