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

// add forgets to unlock when the text is no number.
func add(text string) {
	mu.Lock()
	n, err := strconv.Atoi(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	total += n
	mu.Unlock()
}

func main() {
	for _, text := range []string{"1", "two", "3", "4"} {
		go add(text)
		time.Sleep(time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond)
}
