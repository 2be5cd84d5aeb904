package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

// step ends its goroutine when the input is bad, and so never comes to Done.
func step(wg *sync.WaitGroup, input int) {
	if input < 0 {
		runtime.Goexit()
	}
	fmt.Println("step", input)
	wg.Done()
}

func steps(inputs ...int) {
	wg := new(sync.WaitGroup)
	wg.Add(len(inputs))
	for _, input := range inputs {
		go step(wg, input)
	}
	go func() {
		wg.Wait()
		fmt.Println("all steps done")
	}()
}

func main() {
	steps(1, -1, 2)
	time.Sleep(10 * time.Millisecond)
}
