package main

import (
	"fmt"
	"time"
)

// fastest asks all mirrors; there is room for the answers that nobody takes.
func fastest(mirrors []string) string {
	answers := make(chan string, len(mirrors))
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
