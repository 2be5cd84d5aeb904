// Random numbers of both packages, without a seed of the program's own.
package main

import (
	"fmt"
	old "math/rand"
	"math/rand/v2"
)

func main() {
	fmt.Println(rand.Int64(), rand.Float64(), rand.Perm(8), rand.NormFloat64())
	fmt.Println(old.Int63(), old.Float32(), old.Perm(5))
	fmt.Println(old.New(old.NewSource(old.Int63())).Intn(1_000_000))
	xs := []string{"a", "b", "c", "d", "e"}
	rand.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	fmt.Println(xs)
}
