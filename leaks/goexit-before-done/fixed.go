package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

// step calls Done however it ends.
func step(wg *sync.WaitGroup, input int) {
	defer wg.Done()
	if input < 0 {
		runtime.Goexit()
	}
	fmt.Println("step", input)
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
