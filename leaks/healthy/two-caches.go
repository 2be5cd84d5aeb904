package main

import (
	"fmt"
	"time"
)

type cache struct{ sweeps int }

func newCache() *cache {
	c := &cache{}
	go func() {
		for range time.Tick(2 * time.Millisecond) {
			c.sweeps++
		}
	}()
	return c
}

// main makes two caches, at its beginning, and uses them to its end.
func main() {
	users, pages := newCache(), newCache()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(users.sweeps > 5, pages.sweeps > 5)
}
