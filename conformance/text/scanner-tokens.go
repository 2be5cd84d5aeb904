// text/scanner, text/tabwriter and go/scanner's relatives: tokens with positions, aligned columns.
package main

import (
	"fmt"
	"os"
	"strings"
	"text/scanner"
	"text/tabwriter"
)

func main() {
	var s scanner.Scanner
	s.Init(strings.NewReader("x := 3.14 // note\n\"str\" 'c' 0x1F >= `raw`"))
	s.Filename = "in"
	for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
		fmt.Printf("%s %s %q\n", s.Position, scanner.TokenString(tok), s.TokenText())
	}
	w := tabwriter.NewWriter(os.Stdout, 5, 0, 2, '.', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tbbb\tc")
	fmt.Fprintln(w, "aaaaaa\té\tccc")
	w.Flush()
	w = tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	fmt.Fprintln(w, "name\tvalue")
	fmt.Fprintln(w, "longer name\t1")
	w.Flush()
}
