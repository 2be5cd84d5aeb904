package main

import (
	"fmt"
	"time"
)

// fastest asks all mirrors and takes the first answer.
func fastest(mirrors []string) string {
	answers := make(chan string)
	for i, mirror := range mirrors {
		go func() {
			time.Sleep(time.Duration(i+1) * time.Millisecond)
			answers <- mirror
		}()
	}
	return <-answers
}

func main() {
	fmt.Println(fastest([]string{"north", "east", "south", "west", "centre"}))
	time.Sleep(20 * time.Millisecond)
}
