// A goroutine prints while another spins: everything arrives in order.
package main

import (
	"fmt"
	"sync"
)

func main() {
	go func() {
		for {
		}
	}()
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := range 20 {
			fmt.Println("line", i)
		}
	})
	wg.Wait()
}
