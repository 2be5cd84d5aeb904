// A loop that asks for the time until a random deadline: how often it got round.
package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	start := time.Now()
	wanted := 20*time.Millisecond + rand.N(20*time.Millisecond)
	n := 0
	for time.Since(start) < wanted {
		n++
	}
	fmt.Println(n, time.Since(start))
}
