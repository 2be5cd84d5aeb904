package main

import (
	"fmt"
	"time"
)

// follow prints what comes and a dot when nothing does, until the channel is closed.
func follow(name string) chan<- string {
	in := make(chan string)
	go func() {
		for {
			select {
			case text, ok := <-in:
				if !ok {
					return
				}
				fmt.Println(name, text)
			case <-time.After(3 * time.Millisecond):
			}
		}
	}()
	return in
}

func main() {
	for _, name := range []string{"a", "b", "c"} {
		in := follow(name)
		in <- "hello"
		close(in)
		time.Sleep(4 * time.Millisecond)
	}
	time.Sleep(10 * time.Millisecond)
}
