package main

import (
	"errors"
	"fmt"
	"time"
)

// lookup starts a search and gives up before it has an answer.
func lookup(name string) (string, error) {
	answer := make(chan string)
	go func() {
		answer <- "address of " + name
	}()
	if len(name) < 3 {
		return "", errors.New("name too short")
	}
	return <-answer, nil
}

func main() {
	fmt.Println(lookup("ann"))
	fmt.Println(lookup("al"))
	time.Sleep(10 * time.Millisecond)
}
