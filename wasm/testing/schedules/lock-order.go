// Two transfers in opposite directions lock the accounts in opposite orders. Others keep the scheduler busy.
package main

import (
	"fmt"
	"sync"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func transfer(from, to *account, amount int) {
	from.mu.Lock()
	defer from.mu.Unlock()
	to.mu.Lock()
	defer to.mu.Unlock()
	from.balance -= amount
	to.balance += amount
}

func main() {
	a, b := &account{balance: 100}, &account{balance: 100}
	var wg sync.WaitGroup
	noise := make(chan int)
	for range 3 {
		wg.Go(func() {
			for range 10 {
				noise <- 1
			}
		})
	}
	wg.Go(func() {
		for range 30 {
			<-noise
		}
	})
	wg.Go(func() { transfer(a, b, 10) })
	wg.Go(func() { transfer(b, a, 20) })
	wg.Wait()
	fmt.Println(a.balance, b.balance)
}
