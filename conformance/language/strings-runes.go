// Strings are bytes: ranging over invalid UTF-8, conversions of runes, surrogates and large values.
package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "a\xffé\xe2\x82世\xed\xa0\x80🙂\x00"
	for i, r := range s {
		fmt.Printf("%d:%U(%d) ", i, r, utf8.RuneLen(r))
	}
	fmt.Println(len(s), utf8.RuneCountInString(s), utf8.ValidString(s))
	fmt.Printf("%q %+q %x % X\n", s, s, s[:5], s[1:4])
	rs := []rune(s)
	fmt.Println(len(rs), string(rs) == s, string(rs[:3]))
	big, neg := rune(0x110000), rune(-1)
	fmt.Printf("%q %q %q %q\n", string(big), string(neg), string(rune(0xd800)), string(rune(65)))
	b := []byte("héllo")
	b[1] = 'E'
	fmt.Printf("%q %q\n", b, string(b))
	for i, c := range []byte("é") {
		fmt.Print(i, " ", c, ";")
	}
	fmt.Println("a" < "b", "Z" < "a", "ab" < "abc", "\xff" > "é")
	m := map[string]int{string(b[:2]): 1}
	fmt.Printf("%+q\n", fmt.Sprint(m))
	fmt.Println(`raw\n` + "\u00e9\U0001F642\x41\101")
}
