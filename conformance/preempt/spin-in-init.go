// A goroutine started by init spins; init and main go on.
package main

import (
	"fmt"
	"time"
)

func init() {
	go func() {
		for {
		}
	}()
	time.Sleep(5 * time.Millisecond)
	fmt.Println("init ends")
}

func main() {
	time.Sleep(5 * time.Millisecond)
	fmt.Println("main ends")
}
