// Packages slices, maps and cmp: search, sort, compare, delete, insert, compact, grow.
package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

type person struct {
	name string
	age  int
}

func main() {
	xs := []int{3, 1, 4, 1, 5, 9, 2, 6}
	ys := slices.Clone(xs)
	slices.Sort(ys)
	fmt.Println(ys, slices.IsSorted(xs), slices.Max(xs), slices.Min(xs))
	fmt.Println(slices.BinarySearch(ys, 5))
	fmt.Println(slices.BinarySearch(ys, 7))
	fmt.Println(slices.Index(xs, 4), slices.Contains(xs, 8), slices.Compact(ys))
	fmt.Println(slices.Insert([]int{1, 2}, 1, 7, 8), slices.Delete([]int{0, 1, 2, 3}, 1, 3), slices.Replace([]int{1, 2, 3}, 0, 2, 9), slices.Concat([]int{1}, nil, []int{2}), slices.Repeat([]int{1, 2}, 2))
	ps := []person{{"b", 30}, {"a", 30}, {"c", 20}}
	slices.SortStableFunc(ps, func(a, b person) int { return cmp.Compare(a.age, b.age) })
	fmt.Println(ps)
	slices.SortFunc(ps, func(a, b person) int { return cmp.Or(-cmp.Compare(a.age, b.age), strings.Compare(a.name, b.name)) })
	fmt.Println(ps, slices.Compare([]int{1, 2}, []int{1, 3}), slices.Equal([]string{"a"}, []string{"a"}), cmp.Less(1, 2))
	d := slices.DeleteFunc([]int{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 })
	fmt.Println(d, len(d), slices.ContainsFunc(xs, func(i int) bool { return i > 8 }))
	m := map[string]int{"a": 1, "b": 2}
	n := maps.Clone(m)
	maps.DeleteFunc(n, func(_ string, v int) bool { return v == 1 })
	maps.Copy(m, map[string]int{"c": 3})
	fmt.Println(m, n, maps.Equal(m, n))
	defer func() { fmt.Println(recover()) }()
	slices.Insert(xs, 99, 1)
}
