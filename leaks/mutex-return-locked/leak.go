package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

type account struct {
	mu    sync.Mutex
	cents int
}

var errTooLittle = errors.New("too little money")

// withdraw forgets to unlock on one of its ways out.
func (a *account) withdraw(cents int) error {
	a.mu.Lock()
	if a.cents < cents {
		return errTooLittle
	}
	a.cents -= cents
	a.mu.Unlock()
	return nil
}

func main() {
	a := &account{cents: 100}
	for _, cents := range []int{60, 70, 10, 20, 5} {
		go a.withdraw(cents)
		time.Sleep(time.Millisecond)
	}
	fmt.Println("all asked")
	time.Sleep(10 * time.Millisecond)
}
