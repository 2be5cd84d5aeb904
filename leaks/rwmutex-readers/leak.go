package main

import (
	"fmt"
	"sync"
	"time"
)

type settings struct {
	mu   sync.RWMutex
	name string
}

// rename forgets to unlock when nothing changes.
func (s *settings) rename(name string) {
	s.mu.Lock()
	if s.name == name {
		return
	}
	s.name = name
	s.mu.Unlock()
}

func (s *settings) print() {
	s.mu.RLock()
	defer s.mu.RUnlock()
	fmt.Println(s.name)
}

func main() {
	s := &settings{name: "first"}
	s.rename("second")
	s.rename("second")
	for range 3 {
		go s.print()
	}
	time.Sleep(10 * time.Millisecond)
}
