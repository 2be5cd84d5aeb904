package main

import (
	"fmt"
	"sync"
	"time"
)

type box struct {
	id    int
	mu    sync.Mutex
	coins int
}

// move locks the box with the lower number first, whichever way the coins go.
func move(from, to *box, coins int) {
	first, second := from, to
	if second.id < first.id {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	time.Sleep(time.Millisecond)
	second.mu.Lock()
	defer second.mu.Unlock()
	from.coins -= coins
	to.coins += coins
}

func main() {
	left, right := &box{id: 1, coins: 10}, &box{id: 2, coins: 10}
	go move(left, right, 1)
	go move(right, left, 2)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("main goes on")
}
