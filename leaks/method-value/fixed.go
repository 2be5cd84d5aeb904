package main

import (
	"fmt"
	"time"
)

type machine struct {
	work chan func()
	stop chan struct{}
}

func (m *machine) loop() {
	for {
		select {
		case do := <-m.work:
			do()
		case <-m.stop:
			return
		}
	}
}

func newMachine() *machine {
	m := &machine{work: make(chan func()), stop: make(chan struct{})}
	run := m.loop
	go run()
	return m
}

// say makes a machine for one job and stops it.
func say(text string) {
	m := newMachine()
	m.work <- func() { fmt.Println(text) }
	close(m.stop)
}

func main() {
	say("hello")
	time.Sleep(10 * time.Millisecond)
}
