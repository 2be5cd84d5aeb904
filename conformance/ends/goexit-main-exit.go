// Goexit in main, while another goroutine ends the program.
package main

import (
	"os"
	"runtime"
	"time"
)

func main() {
	go func() {
		time.Sleep(5 * time.Millisecond)
		os.Exit(9)
	}()
	runtime.Goexit()
}
