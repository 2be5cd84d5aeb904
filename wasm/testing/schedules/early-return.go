// Whoever collects the answers leaves with the first error: those who answer later send to nobody.
package main

import (
	"errors"
	"fmt"
)

type answer struct {
	n   int
	err error
}

func collect() (sum int, err error) {
	answers := make(chan answer)
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
}
