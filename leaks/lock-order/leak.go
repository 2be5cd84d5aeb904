package main

import (
	"fmt"
	"sync"
	"time"
)

type box struct {
	mu    sync.Mutex
	coins int
}

// move locks one box after the other; two moves the opposite ways wait for each other.
func move(from, to *box, coins int) {
	from.mu.Lock()
	defer from.mu.Unlock()
	time.Sleep(time.Millisecond)
	to.mu.Lock()
	defer to.mu.Unlock()
	from.coins -= coins
	to.coins += coins
}

func main() {
	left, right := &box{coins: 10}, &box{coins: 10}
	go move(left, right, 1)
	go move(right, left, 2)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("main goes on")
}
