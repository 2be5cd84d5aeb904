// The goroutine ends with main, and keeps one page at a time: the same floor.
package main

import (
	"fmt"
	"sync"
	"time"
)

const pageBytes = 1 << 20

func crawl(stop <-chan struct{}) {
	body := make([]byte, pageBytes)
	for page := 1; ; page++ {
		body[0] = byte(page)
		select {
		case <-stop:
			return
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func main() {
	stop := make(chan struct{})
	var crawler sync.WaitGroup
	crawler.Go(func() { crawl(stop) })
	time.Sleep(2 * time.Second)
	close(stop)
	crawler.Wait()
	fmt.Println("the goroutine has ended")
}
