package main

import (
	"fmt"
	"strings"
	"time"
)

// shout writes every word in capitals.
func shout(words []string) {
	queue := make(chan string)
	go func() {
		for word := range queue {
			fmt.Println(strings.ToUpper(word))
		}
	}()
	for _, word := range words {
		queue <- word
	}
}

func main() {
	shout([]string{"one", "two", "three"})
	time.Sleep(10 * time.Millisecond)
}
