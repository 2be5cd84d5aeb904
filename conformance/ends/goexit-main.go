// Goexit in main lets the other goroutines finish, and then there is nobody left.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		<-done
		fmt.Println("the other goroutine ends")
	}()
	defer close(done)
	runtime.Goexit()
}
