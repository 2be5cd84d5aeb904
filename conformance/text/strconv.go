// Package strconv: numbers of every base and size, quoting, errors.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"12", "-0x1F", "0b101", "0o17", "017", "1_000", "9223372036854775808", "", "12a", "+5", "0x"} {
		a, err := strconv.ParseInt(s, 0, 64)
		b, err2 := strconv.Atoi(s)
		fmt.Println(a, err, b, err2)
	}
	for _, s := range []string{"1e400", "-1e-400", "nan", "Inf", "0x1p-2", "1_0.5", ".5", "1.7976931348623157e308", "4.9e-324", "1e", "100000000000000016777215", "2.2250738585072011e-308"} {
		f, err := strconv.ParseFloat(s, 64)
		f32, _ := strconv.ParseFloat(s, 32)
		fmt.Println(f, err, float32(f32))
	}
	n, err := strconv.ParseInt("300", 10, 8)
	fmt.Println(n, err)
	u, err := strconv.ParseUint("-1", 10, 64)
	fmt.Println(u, err)
	bo, err := strconv.ParseBool("yes")
	fmt.Println(bo, err)
	fmt.Println(strconv.FormatInt(-255, 16), strconv.FormatUint(1<<63, 36), strconv.FormatFloat(1.0/3, 'g', 5, 32), strconv.FormatFloat(1e21, 'f', -1, 64), strconv.FormatFloat(0.000001, 'G', -1, 64), strconv.FormatFloat(3, 'x', 3, 64))
	fmt.Println(strconv.Quote("a\tb\x00\xff世\u2028\""), strconv.QuoteToASCII("é世🙂"), strconv.QuoteRune('☺'), strconv.Itoa(-7))
	for _, q := range []string{`"a\nb"`, "`raw`", `'x'`, `"bad`, `"\u12"`, `"\xff"`} {
		s, err := strconv.Unquote(q)
		fmt.Printf("%q %v\n", s, err)
	}
	fmt.Println(string(strconv.AppendQuote(strconv.AppendInt([]byte("n="), 5, 2), "x")), strconv.IsPrint('\u00ad'), strconv.CanBackquote("a`"))
	c, err := strconv.ParseComplex("1+2i", 128)
	fmt.Println(c, err)
}
