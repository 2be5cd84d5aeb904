// Packages unicode, utf8 and utf16: classes, case, encoding of hard cases.
package main

import (
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func main() {
	for _, r := range "aZ5é世ß½ \u00a0\u2003Ⅷǅ́\u200b😀٣" {
		fmt.Printf("%U L%v U%v D%v N%v S%v P%v M%v g%v %c%c ", r, unicode.IsLetter(r), unicode.IsUpper(r), unicode.IsDigit(r), unicode.IsNumber(r),
			unicode.IsSpace(r), unicode.IsPunct(r), unicode.IsMark(r), unicode.IsGraphic(r), unicode.ToUpper(r), unicode.ToLower(r))
	}
	fmt.Println()
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.In('Ж', unicode.Latin, unicode.Cyrillic), unicode.SimpleFold('k'), unicode.Version != "")
	fmt.Println(utf16.Encode([]rune("a😀\ufffd")), string(utf16.Decode([]uint16{0xd83d, 0xde00, 0xd800, 0x61})))
	b := []byte("日本\xe6\x9c")
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		fmt.Print(string(r), size, utf8.FullRune(b), " ")
		b = b[size:]
	}
	r, size := utf8.DecodeLastRuneInString("é\xc3")
	fmt.Println(r, size, utf8.AppendRune(nil, 0x10ffff), utf8.ValidRune(0xdfff), utf8.RuneLen(-1))
	fmt.Println(unicode.TurkishCase.ToUpper('i'), unicode.To(unicode.TitleCase, 'ǆ'))
}
