// What `npm run bench` measures the cost of preemption with. Each line of output is a task and the µs one run of it took.
package main

import (
	"fmt"
	"sort"
	"strings"
	"time"
)

//go:noinline
func count(n int) (i int) {
	for i < n {
		i++
	}
	return i
}

//go:noinline
func sum(numbers []int64) (total int64) {
	for _, n := range numbers {
		total += n
	}
	return total
}

type node struct {
	next  *node
	value int
}

//go:noinline
func length(n *node) (total int) {
	for ; n != nil; n = n.next {
		total += n.value
	}
	return total
}

//go:noinline
func multiply(a, b, c []float64, n int) {
	for i := range n {
		for j := range n {
			var s float64
			for k := range n {
				s += a[i*n+k] * b[k*n+j]
			}
			c[i*n+j] = s
		}
	}
}

func primes(n int) (found int) {
	composite := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		found++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return found
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

type tree struct{ left, right *tree }

func grow(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{grow(depth - 1), grow(depth - 1)}
}

func (t *tree) size() int {
	if t == nil {
		return 0
	}
	return 1 + t.left.size() + t.right.size()
}

type shape interface{ area() int }

type square struct{ side int }

func (s square) area() int { return s.side * s.side }

//go:noinline
func areas(shapes []shape) (total int) {
	for _, s := range shapes {
		total += s.area()
	}
	return total
}

func pass(n int) (total int) {
	values := make(chan int)
	go func() {
		for i := range n {
			values <- i
		}
		close(values)
	}()
	for v := range values {
		total += v
	}
	return total
}

var sink int

func main() {
	numbers := make([]int64, 1<<20)
	var list *node
	for i := range 10_000 {
		list = &node{list, i}
	}
	forest := grow(16)
	shapes := make([]shape, 1000)
	for i := range shapes {
		shapes[i] = square{i}
	}
	const side = 200
	a, b, c := make([]float64, side*side), make([]float64, side*side), make([]float64, side*side)
	words := strings.Fields(strings.Repeat("one two three four five six seven ", 3000))
	shuffled := func(n int) []int {
		s := make([]int, n)
		for i := range s {
			s[i] = i * 7919 % n
		}
		return s
	}
	tasks := []struct {
		name string
		do   func()
	}{
		{"empty loop", func() { sink += count(30_000_000) }},
		{"sum of a slice", func() {
			for range 20 {
				sink += int(sum(numbers))
			}
		}},
		{"linked list", func() {
			for range 500 {
				sink += length(list)
			}
		}},
		{"matrix product", func() { multiply(a, b, c, side) }},
		{"sieve", func() { sink += primes(3_000_000) }},
		{"recursion", func() { sink += fib(30) }},
		{"tree walk", func() {
			for range 10 {
				sink += forest.size()
			}
		}},
		{"interface calls", func() {
			for range 2000 {
				sink += areas(shapes)
			}
		}},
		{"sort.Ints", func() { sort.Ints(shuffled(100_000)) }},
		{"sort.Slice", func() {
			s := shuffled(50_000)
			sort.Slice(s, func(i, j int) bool { return s[i] < s[j] })
		}},
		{"map updates", func() {
			counts := map[string]int{}
			for range 10 {
				for _, w := range words {
					counts[w]++
				}
			}
			sink += len(counts)
		}},
		{"fmt.Sprintf", func() {
			for i := range 50_000 {
				sink += len(fmt.Sprintf("%d %s", i, "x"))
			}
		}},
		{"channel", func() { sink += pass(50_000) }},
	}
	for _, task := range tasks {
		for range 6 {
			start := time.Now()
			task.do()
			fmt.Printf("%s\t%d\n", task.name, time.Since(start).Microseconds())
		}
	}
}
