package main

import (
	"fmt"
	"time"
)

// listen starts a listener for each channel, all of which listen to the last: one variable serves the whole loop.
func listen(channels []chan string) {
	var in chan string
	for _, in = range channels {
		go func() {
			fmt.Println(<-in)
		}()
	}
}

func main() {
	channels := []chan string{make(chan string, 1), make(chan string, 1), make(chan string, 1)}
	listen(channels)
	for i, ch := range channels {
		ch <- fmt.Sprint("message ", i)
	}
	time.Sleep(10 * time.Millisecond)
}
