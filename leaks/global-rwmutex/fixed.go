package main

import (
	"fmt"
	"sync"
	"time"
)

var prices = struct {
	sync.RWMutex
	of map[string]int
}{of: map[string]int{"tea": 3}}

// update leaves a wrong price alone.
func update(name string, price int) {
	if price <= 0 {
		return
	}
	prices.Lock()
	defer prices.Unlock()
	prices.of[name] = price
}

func price(name string) int {
	prices.RLock()
	defer prices.RUnlock()
	return prices.of[name]
}

func main() {
	update("tea", 4)
	update("tea", 0)
	for range 2 {
		go func() {
			fmt.Println(price("tea"))
		}()
	}
	time.Sleep(50 * time.Millisecond)
}
