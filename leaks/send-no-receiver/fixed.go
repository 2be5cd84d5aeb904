package main

import (
	"errors"
	"fmt"
	"time"
)

// lookup starts a search only when it will wait for the answer.
func lookup(name string) (string, error) {
	if len(name) < 3 {
		return "", errors.New("name too short")
	}
	answer := make(chan string)
	go func() {
		answer <- "address of " + name
	}()
	return <-answer, nil
}

func main() {
	fmt.Println(lookup("ann"))
	fmt.Println(lookup("al"))
	time.Sleep(10 * time.Millisecond)
}
