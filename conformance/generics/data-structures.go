// Generic types: a linked list, a tree with a comparison, a set, a heap; zero values and names of instances.
package main

import (
	"cmp"
	"fmt"
	"iter"
)

type tree[K cmp.Ordered, V any] struct {
	root *node[K, V]
	size int
}

type node[K cmp.Ordered, V any] struct {
	key         K
	val         V
	left, right *node[K, V]
}

func (t *tree[K, V]) put(k K, v V) {
	at := &t.root
	for *at != nil {
		switch c := cmp.Compare(k, (*at).key); {
		case c < 0:
			at = &(*at).left
		case c > 0:
			at = &(*at).right
		default:
			(*at).val = v
			return
		}
	}
	*at = &node[K, V]{key: k, val: v}
	t.size++
}

func (t *tree[K, V]) all() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) { t.root.walk(yield) }
}

func (n *node[K, V]) walk(yield func(K, V) bool) bool {
	return n == nil || n.left.walk(yield) && yield(n.key, n.val) && n.right.walk(yield)
}

type set[T comparable] map[T]struct{}

func (s set[T]) add(vs ...T) set[T] {
	for _, v := range vs {
		s[v] = struct{}{}
	}
	return s
}

type pair[A, B any] struct {
	First  A
	Second B
}

func zip[A, B any](as []A, bs []B) (out []pair[A, B]) {
	for i := range min(len(as), len(bs)) {
		out = append(out, pair[A, B]{as[i], bs[i]})
	}
	return
}

func main() {
	var t tree[string, int]
	for i, w := range []string{"m", "c", "x", "a", "c", "z"} {
		t.put(w, i)
	}
	for k, v := range t.all() {
		if k == "z" {
			break
		}
		fmt.Print(k, "=", v, " ")
	}
	fmt.Println(t.size, len(set[int]{}.add(1, 2, 2, 3)))
	fmt.Printf("%+v %T\n", zip([]int{1, 2}, []string{"a", "b", "c"}), zip[error, set[int]](nil, nil))
	type point struct{ x, y int }
	fmt.Println(len(set[any]{}.add(1, "1", point{1, 2}, point{1, 2})))
}
