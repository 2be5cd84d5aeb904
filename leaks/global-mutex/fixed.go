package main

import (
	"fmt"
	"strconv"
	"sync"
	"time"
)

var (
	mu    sync.Mutex
	total int
)

// add locks only for the sum.
func add(text string) {
	n, err := strconv.Atoi(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	mu.Lock()
	defer mu.Unlock()
	total += n
}

func main() {
	for _, text := range []string{"1", "two", "3", "4"} {
		go add(text)
		time.Sleep(time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond)
}
