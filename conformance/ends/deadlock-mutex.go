// Locking a mutex twice.
package main

import "sync"

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) add(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
	if a.balance > 10 {
		a.add(-5)
	}
}

func main() {
	var a account
	a.add(5)
	a.add(50)
}
