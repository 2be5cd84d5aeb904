// Generic aliases, recursive constraints, methods on instances, embedding of type parameters' types.
package main

import (
	"fmt"
	"sort"
)

type list[T any] = []T
type table[V any] = map[string]list[V]

type ordered[T any] interface{ Less(T) bool }

type version struct{ major, minor int }

func (v version) Less(o version) bool {
	return v.major < o.major || v.major == o.major && v.minor < o.minor
}

func sorted[T ordered[T]](xs list[T]) list[T] {
	sort.Slice(xs, func(i, j int) bool { return xs[i].Less(xs[j]) })
	return xs
}

type option[T any] struct {
	value T
	ok    bool
}

func some[T any](v T) option[T] { return option[T]{v, true} }
func none[T any]() option[T]    { return option[T]{} }
func (o option[T]) or(d T) T {
	if o.ok {
		return o.value
	}
	return d
}

type named[T any] struct {
	option[T]
	name string
}

func typeName[T any]() string { return fmt.Sprintf("%T", *new(T)) }

func main() {
	fmt.Println(sorted(list[version]{{1, 5}, {0, 9}, {1, 2}}))
	fmt.Println(table[int]{"a": {1, 2}})
	n := named[string]{some("x"), "n"}
	fmt.Println(n.or("y"), none[int]().or(4), n)
	fmt.Println(typeName[list[int]](), typeName[option[version]](), typeName[struct{}](), typeName[any]())
	fmt.Printf("%T %T\n", n, some(none[[]byte]()))
	less := version.Less
	fmt.Println(less(version{1, 0}, version{2, 0}))
}
