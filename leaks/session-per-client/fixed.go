package main

import (
	"fmt"
	"time"
)

type client struct {
	messages chan string
	gone     chan struct{}
}

var clients = map[*client]bool{}

func accept() *client {
	c := &client{make(chan string), make(chan struct{})}
	clients[c] = true
	go c.serve()
	return c
}

// leave ends a session.
func (c *client) leave() {
	close(c.gone)
	delete(clients, c)
}

func (c *client) serve() {
	for {
		select {
		case <-c.messages:
		case <-c.gone:
			return
		}
	}
}

func main() {
	for range 30 {
		c := accept()
		c.messages <- "hello"
		time.Sleep(time.Millisecond)
		c.leave()
	}
	time.Sleep(time.Millisecond)
	fmt.Println(len(clients), "clients")
}
