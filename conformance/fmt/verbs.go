// Every verb, flag, width and precision of Printf, and how mistakes are shown.
package main

import (
	"errors"
	"fmt"
	"os"
)

type point struct {
	X, Y int
	name string
}
type str string
type gs struct{ n int }

func (g gs) GoString() string { return "gs!" }

type fm int

func (f fm) Format(s fmt.State, verb rune) {
	w, okW := s.Width()
	p, okP := s.Precision()
	fmt.Fprintf(s, "<%c %d%v %d%v %v %v>", verb, w, okW, p, okP, s.Flag('+'), s.Flag('#'))
}

type panicky struct{}

func (*panicky) String() string { panic("inside String") }

func main() {
	p := point{1, -2, "n"}
	fmt.Printf("%v %+v %#v %T\n", p, p, p, p)
	fmt.Printf("%v %+v %#v\n", []any{1, "a", nil, 2.5, p}, map[string][]int{"b": nil, "a": {1}}, map[str]bool{"k": true})
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U|%#U\n", 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 0x1f600)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|% x|%#q|%+q\n", "héllo", "héllo", "héllo", "héllo", "héllo", "hé", "hé", "b`", "é")
	fmt.Printf("%t|%7t|%v|%p|%v\n", true, false, nil, nil, error(nil))
	fmt.Printf("%6.2f|%-8.1f|%+.3e|%g|%G|%08.3f|%+08.2f|% .1f|%#g\n", 3.14159, 2.5, 12345.678, 1e-7, 1e20, -3.5, 3.5, 2.0, 1.0)
	fmt.Printf("%*d|%-*d|%.*f|%[2]d %[1]d|%[3]*.[2]*[1]f\n", 5, 1, 4, 2, 3, 1.23456)
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n")
	fmt.Printf("%d %d\n", 1, 2, 3)
	fmt.Printf("%!|%z|%-", 1)
	fmt.Println()
	fmt.Printf("%[5]d %[x]d %.[2]d\n", 1, 2)
	fmt.Printf("%v %d %s\n", []byte("ab"), []byte("ab"), []byte("ab"))
	fmt.Printf("%x %X %q\n", []string{"ab", "c"}, [2]byte{1, 255}, []string{"a b", "c"})
	fmt.Printf("%v %v %+v\n", &p, &[]int{1}, struct{ P *int }{nil})
	fmt.Printf("%#v %#v %#v %#v %#v\n", gs{1}, []any{1.0, "x", nil}, struct{}{}, [2]bool{}, uint8(7))
	fmt.Printf("%v|%+8.3d|%#s\n", fm(1), fm(2), fm(3))
	fmt.Printf("%v %s %v\n", &panicky{}, (*panicky)(nil), errors.New("e"))
	fmt.Printf("%w\n", errors.New("not wrapped"))
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0), fmt.Sprintln("x", 1), fmt.Errorf("wrap %w and %w", os.ErrExist, os.ErrClosed))
	fmt.Printf("%6v|%-6v|%06v|%v\n", []int{1, 2}, []string{"a"}, 7, [][]int{{1}, {}})
	fmt.Printf("%t %s %v\n", 1, nil, struct {
		a any
		e error
	}{})
	fmt.Printf("%5c|%-5q|%05s|%.0f|%x|%X\n", 'x', 'y', "z", 2.5, -255, "hi")
	fmt.Println(fmt.Append(nil, "ok"), fmt.FormatString(nil2{}, 'd'))
}

type nil2 struct{}

func (nil2) Write(b []byte) (int, error) { return len(b), nil }
func (nil2) Width() (int, bool)          { return 3, true }
func (nil2) Precision() (int, bool)      { return 0, false }
func (nil2) Flag(c int) bool             { return c == '-' }
