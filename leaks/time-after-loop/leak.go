package main

import (
	"fmt"
	"time"
)

// follow prints what comes and a dot when nothing does, for ever.
func follow(name string) chan<- string {
	in := make(chan string)
	go func() {
		for {
			select {
			case text := <-in:
				fmt.Println(name, text)
			case <-time.After(3 * time.Millisecond):
			}
		}
	}()
	return in
}

func main() {
	for _, name := range []string{"a", "b", "c"} {
		follow(name) <- "hello"
		time.Sleep(4 * time.Millisecond)
	}
	time.Sleep(10 * time.Millisecond)
}
