// Stop looks whether the channel is closed, and then closes it: two can look before one closes.
package main

import (
	"fmt"
	"sync"
)

type server struct{ done chan struct{} }

func (s *server) stop() {
	select {
	case <-s.done:
	default:
		close(s.done)
	}
}

func main() {
	s := &server{done: make(chan struct{})}
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(s.stop)
	}
	wg.Wait()
	fmt.Println("stopped")
}
