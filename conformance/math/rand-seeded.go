// Seeded generators of math/rand and math/rand/v2 give the same numbers everywhere.
package main

import (
	"fmt"
	"math/rand"
	v2 "math/rand/v2"
)

func main() {
	r := rand.New(rand.NewSource(42))
	fmt.Println(r.Int63(), r.Intn(100), r.Float64(), r.Perm(6), r.NormFloat64(), r.Uint32())
	b := make([]byte, 8)
	r.Read(b)
	fmt.Println(b, rand.NewZipf(r, 1.5, 2, 100).Uint64())
	p := v2.New(v2.NewPCG(1, 2))
	fmt.Println(p.Uint64(), p.IntN(1000), p.Perm(5), p.Float32(), p.ExpFloat64(), p.Int32N(7), p.UintN(9))
	c := v2.NewChaCha8([32]byte([]byte("chacha8 seed of 32 bytes exactly")))
	fmt.Println(c.Uint64(), v2.New(c).IntN(10))
	xs := []int{1, 2, 3, 4, 5}
	p.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	fmt.Println(xs)
	seen := map[int]bool{}
	for range 1000 {
		seen[v2.IntN(10)] = true
	}
	fmt.Println(len(seen), v2.N(10) < 10, rand.Intn(1))
	defer func() { fmt.Println(recover()) }()
	r.Intn(0)
}
