package main

import (
	"fmt"
	"time"
)

type client struct {
	replies chan string
}

func (c *client) listen() {
	for reply := range c.replies {
		fmt.Println(reply)
	}
}

func main() {
	c := &client{replies: make(chan string)}
	go c.listen()
	close(c.replies)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("no replies")
}
