// Package strings: searching, splitting, mapping, replacing, builders and readers.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "The quick brown fox, the lazy dog"
	fmt.Println(strings.Index(s, "the"), strings.LastIndexByte(s, 'o'), strings.IndexAny(s, "xyz"), strings.IndexFunc(s, unicode.IsPunct), strings.Count(s, ""), strings.Count("cheese", "e"))
	fmt.Printf("%q %q %q %q\n", strings.Split("a,b,c", ","), strings.SplitN("a,b,c", ",", 2), strings.SplitAfter("a,b", ","), strings.Split("añ", ""))
	fmt.Printf("%q %q\n", strings.Fields(" a  b\tc\n"), strings.FieldsFunc("a1b22c", unicode.IsDigit))
	before, after, ok := strings.Cut("k=v=w", "=")
	fmt.Println(before, after, ok)
	rest, ok := strings.CutPrefix("prefix-x", "prefix-")
	fmt.Println(rest, ok, strings.TrimLeft("xxyx", "x"), strings.TrimSuffix("a.go", ".go"), strings.TrimFunc("12a3", unicode.IsDigit))
	fmt.Println(strings.ToUpper("straße ǆ ı"), strings.ToTitle("ǆ"), strings.ToLower("İSTANBUL ΑΣ"), strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("K", "\u212a"))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'o' {
			return -1
		}
		return r + 1
	}, "hello"), strings.ToValidUTF8("a\xffb\xc0\xafc", "?"))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "a", "b", "b", "a")
	fmt.Println(r.Replace("<a>b"), strings.ReplaceAll("oink oink", "k", "ky"), strings.Replace("aaaa", "a", "b", 2))
	var b strings.Builder
	b.Grow(10)
	b.WriteRune('世')
	b.WriteByte('!')
	fmt.Fprintf(&b, "%d", 5)
	fmt.Println(b.String(), b.Len(), strings.Compare("a", "b"), strings.ContainsRune("abc", 'b'))
	rd := strings.NewReader("héllo")
	rd.ReadByte()
	c, size, _ := rd.ReadRune()
	rd.UnreadRune()
	rest2 := make([]byte, 10)
	n, _ := rd.Read(rest2)
	fmt.Println(string(c), size, n, rd.Len(), rd.Size())
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}
