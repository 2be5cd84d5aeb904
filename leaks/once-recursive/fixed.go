package main

import (
	"fmt"
	"sync"
	"time"
)

type config struct {
	once sync.Once
	name string
}

func (c *config) load() {
	c.once.Do(c.init)
}

func (c *config) init() {
	c.name = "default"
}

func main() {
	c := &config{}
	go c.load()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
