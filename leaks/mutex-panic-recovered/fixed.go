package main

import (
	"fmt"
	"sync"
	"time"
)

type store struct {
	mu   sync.Mutex
	rows []string
}

// row panics for a number that is too large; a deferred unlock runs then too.
func (s *store) row(i int) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = "none"
		}
	}()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.rows[i]
}

func main() {
	s := &store{rows: []string{"a", "b"}}
	for _, i := range []int{0, 7, 1, 0} {
		go func() {
			fmt.Println(s.row(i))
		}()
		time.Sleep(time.Millisecond)
	}
	time.Sleep(10 * time.Millisecond)
}
