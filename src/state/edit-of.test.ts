import { expect, it } from 'vitest';
import { isEditOf } from './edit-of.ts';

const ORIGINAL = `package main

import (
	"fmt"
	"time"
)

var kept [][]byte

func keep(size int) {
	kept = append(kept, make([]byte, size))
}

func main() {
	for round := range 100 {
		keep(round << 10)
		time.Sleep(time.Millisecond)
	}
	fmt.Println(len(kept))
}
`;

it.each([
  ['itself', ORIGINAL],
  ['a changed number', ORIGINAL.replace('100', '7')],
  ['another order, and more of it', `${ORIGINAL.split('\n').reverse().join('\n')}\nfunc more() {}\n`],
  ['other line ends', ORIGINAL.replaceAll('\n', '\r\n')],
  ['a body of main that is gone', `${ORIGINAL.slice(0, ORIGINAL.indexOf('\tfor'))}}\n`],
])('is an edit: %s', (_name, text) => {
  expect(isEditOf(text, ORIGINAL)).toBe(true);
});

it.each([
  ['nothing', ''],
  ['the first letter of something new', 'p'],
  [
    'a program that has only in common what programs have in common',
    'package main\n\nimport (\n\t"fmt"\n\t"time"\n)\n\nfunc main() {\n\tfmt.Println(time.Now())\n}\n',
  ],
  ['a text in which it comes too late to be looked for', `${'// other\n'.repeat(10_000)}${ORIGINAL}`],
])('is not an edit: %s', (_name, text) => {
  expect(isEditOf(text, ORIGINAL)).toBe(false);
});

it('has nothing to go by where the original has no line of its own', () => {
  expect(isEditOf('anything', 'package main\n\nfunc main() {\n}\n')).toBe(true);
});
