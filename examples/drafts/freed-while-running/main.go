// A goroutine allocates 200 MiB and does not end. How much of it is there at the same time?
package main

import (
	"fmt"
	"time"
)

const pageBytes = 1 << 20

func crawl(stop <-chan struct{}) {
	for page := 1; ; page++ {
		body := make([]byte, pageBytes)
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
	go crawl(stop)
	time.Sleep(2 * time.Second)
	fmt.Println("the goroutine still runs")
}
