// Walking a large map again and again loses against a timer.
package main

import (
	"fmt"
	"time"
)

func main() {
	m := map[int]int{}
	for i := range 200_000 {
		m[i] = i
	}
	sum := 0
	go func() {
		for {
			for k, v := range m {
				sum += k ^ v
			}
		}
	}()
	<-time.After(50 * time.Millisecond)
	fmt.Println("timer wins")
}
