// As early-return, but the channel is a global variable: those who answer later could still be heard, and nobody does.
package main

import (
	"errors"
	"fmt"
	"time"
)

type answer struct {
	n   int
	err error
}

var answers = make(chan answer)

func collect() (sum int, err error) {
	for i := range 3 {
		go func() {
			if i == 2 {
				answers <- answer{err: errors.New("third failed")}
				return
			}
			answers <- answer{n: i}
		}()
	}
	for range 3 {
		a := <-answers
		if a.err != nil {
			return sum, a.err
		}
		sum += a.n
	}
	return sum, nil
}

func main() {
	_, err := collect()
	fmt.Println(err)
	time.Sleep(10 * time.Millisecond)
}
