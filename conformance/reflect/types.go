// Types at run time: kinds, names, fields, tags, methods, function types, generic instances.
package main

import (
	"fmt"
	"io"
	"reflect"
)

type inner struct{ X, y int }
type sample struct {
	A     int `json:"a" db:"col_a"`
	B     []string
	inner `k:"v"`
	C     map[string]*inner
	F     func(int, ...string) (bool, error)
	G     chan<- int
}

func (sample) Value(n int) string { return fmt.Sprint(n) }
func (*sample) Pointer()          {}
func (sample) hidden()            {}

type pair[T any] struct{ a, b T }

func main() {
	t := reflect.TypeOf(sample{})
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Type.Kind(), f.Tag.Get("json"), f.Anonymous, f.IsExported(), f.Offset, f.Index)
	}
	fmt.Println(t.NumMethod(), reflect.PointerTo(t).NumMethod(), t.Method(0).Name, t.Method(0).Type, t.Size(), t.Align())
	for _, f := range reflect.VisibleFields(t) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()
	fn := t.Field(4).Type
	fmt.Println(fn.NumIn(), fn.In(1), fn.IsVariadic(), fn.Out(1), t.Field(5).Type.ChanDir())
	fmt.Println(reflect.TypeFor[pair[inner]](), reflect.TypeFor[pair[inner]]().Name(), reflect.TypeFor[io.Reader]().Kind())
	fmt.Println(reflect.TypeFor[*sample]().Elem() == t, t.Comparable(), reflect.TypeFor[[3]int]().Len(), t.PkgPath(), t.String())
	fmt.Println(reflect.TypeFor[*sample]().Implements(reflect.TypeFor[interface{ Pointer() }]()), reflect.TypeFor[int]().ConvertibleTo(reflect.TypeFor[string]()))
	made := reflect.StructOf([]reflect.StructField{{Name: "Z", Type: reflect.TypeFor[int](), Tag: `x:"y"`}})
	fmt.Println(made, reflect.SliceOf(made), reflect.MapOf(reflect.TypeFor[string](), made), reflect.FuncOf([]reflect.Type{made}, nil, false))
	fmt.Println(reflect.ArrayOf(4, reflect.TypeFor[byte]()), reflect.ChanOf(reflect.RecvDir, made))
}
