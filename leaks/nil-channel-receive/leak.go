package main

import (
	"fmt"
	"time"
)

type client struct {
	replies chan string // never made
}

func (c *client) listen() {
	for reply := range c.replies {
		fmt.Println(reply)
	}
}

func main() {
	c := &client{}
	go c.listen()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("no replies")
}
