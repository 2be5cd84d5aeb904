// Unlocking a mutex that is not locked is a fatal error, not a panic.
package main

import "sync"

func main() {
	defer func() { println("not recovered", recover() != nil) }()
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	mu.Unlock()
}
