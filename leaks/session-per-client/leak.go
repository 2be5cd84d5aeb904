package main

import (
	"fmt"
	"time"
)

type client struct {
	messages chan string
	gone     chan struct{}
}

var clients []*client

// accept starts a session, which nobody ends: the list of clients only grows.
func accept() *client {
	c := &client{make(chan string), make(chan struct{})}
	clients = append(clients, c)
	go c.serve()
	return c
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
		accept().messages <- "hello"
		time.Sleep(time.Millisecond)
	}
	fmt.Println(len(clients), "clients")
}
