// A program sends itself an interrupt and handles it.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"time"
)

func main() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	p, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = p.Signal(os.Interrupt)
	}
	fmt.Println(err)
	select {
	case s := <-signals:
		fmt.Println(s)
	case <-time.After(100 * time.Millisecond):
		fmt.Println("no signal")
	}
}
