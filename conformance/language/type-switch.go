// Type switches over interfaces, pointers, generics, nil and types that only look alike.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

type meters float64
type box[T any] struct{ v T }

func describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", v)
	case meters:
		return fmt.Sprintf("meters %.1f", float64(v))
	case float64:
		return "plain float"
	case []int:
		return fmt.Sprint("slice of ", len(v))
	case *box[int]:
		return fmt.Sprint("box of int ", v.v)
	case *box[string]:
		return "box of string " + v.v
	case func() string:
		return v()
	case fmt.Stringer:
		return "stringer " + v.String()
	case error:
		return "error " + v.Error()
	case struct{ A int }:
		return "anonymous"
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func main() {
	values := []any{nil, 1, int64(2), int8(3), meters(4), 4.0, []int{1}, &box[int]{5}, &box[string]{"s"},
		func() string { return "called" }, fs.FileMode(0o644), io.EOF, struct{ A int }{1}, struct{ B int }{1},
		[2]int{}, map[string]int{}, errors.ErrUnsupported, (*box[int])(nil) == nil}
	for _, v := range values {
		fmt.Println(describe(v))
	}
}
