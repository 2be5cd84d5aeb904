// Multiplying huge numbers loses against a timer.
package main

import (
	"fmt"
	"math/big"
	"time"
)

func main() {
	done := make(chan bool)
	go func() {
		x := big.NewInt(3)
		for range 40 {
			x.Mul(x, x)
		}
		close(done)
	}()
	select {
	case <-time.After(50 * time.Millisecond):
		fmt.Println("timer wins")
	case <-done:
		fmt.Println("product wins")
	}
}
