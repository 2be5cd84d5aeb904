package main

import (
	"errors"
	"fmt"
	"time"
)

func send(item string) error { return errors.New("unreachable: " + item) }

// deliver tries again and again, without an end.
func deliver(item string) {
	go func() {
		for send(item) != nil {
			time.Sleep(2 * time.Millisecond)
		}
	}()
}

func main() {
	for _, item := range []string{"letter", "parcel", "card"} {
		deliver(item)
		time.Sleep(5 * time.Millisecond)
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("still trying")
}
