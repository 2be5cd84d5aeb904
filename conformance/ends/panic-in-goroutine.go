// A panic in a goroutine ends the program; its trace says who started it.
package main

import (
	"fmt"
	"sync"
)

func job(i int) {
	if i == 1 {
		panic(fmt.Sprint("job ", i))
	}
	select {}
}

func start(wg *sync.WaitGroup, i int) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		job(i)
	}()
}

func main() {
	var wg sync.WaitGroup
	start(&wg, 1)
	wg.Wait()
	select {}
}
