package main

import (
	"fmt"
	"os"
	"time"
)

// main leaves by os.Exit, in the midst of a conversation.
func main() {
	questions, answers := make(chan int), make(chan int)
	go func() {
		for q := range questions {
			answers <- 2 * q
		}
	}()
	for i := range 5 {
		questions <- i
		if a := <-answers; a == 4 {
			fmt.Println("found at", i)
			os.Exit(0)
		}
		time.Sleep(time.Millisecond)
	}
	close(questions)
}
