// Every request gets an hour, and its answer at once. What becomes of the hours?
package main

import (
	"fmt"
	"time"
)

// ask waits for an answer, an hour at most.
func ask(answers <-chan string) string {
	select {
	case answer := <-answers:
		return answer
	case <-time.After(time.Hour):
		return "too late"
	}
}

func main() {
	answers := make(chan string, 1)
	inTime := 0
	for range 100_000 {
		answers <- "done"
		if ask(answers) == "done" {
			inTime++
		}
		time.Sleep(100 * time.Microsecond)
	}
	fmt.Println("in time:", inTime)
}
