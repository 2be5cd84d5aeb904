import { expect, it } from 'vitest';
import { importsKey } from './imports-key.ts';

it('names what is imported, in any form, once', () => {
  const text = `package main
import "os"
import (
	"fmt"
	str "strings" // "not/this" is harmless
	_ \`embed\`
)
import m "math"
-- a/a.go --
package a
import "fmt"
var s = "import \\"bytes\\""
`;
  expect(importsKey(text).split('\n')).toEqual(['embed', 'fmt', 'math', 'not/this', 'os', 'strings']);
});

it('does not change while the body does', () => {
  const head = 'package main\n\nimport "fmt"\n\n';
  expect(importsKey(`${head}func main() { fmt.Println("a") }`)).toBe(importsKey(`${head}func main() {`));
  expect(importsKey('')).toBe('');
});
