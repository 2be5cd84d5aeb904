// Four ways to leave a function, each in a goroutine of its own. Which of them runs the deferred call?
package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

var closed int

func work(how string) {
	file, err := os.Create("/tmp/" + how)
	if err != nil {
		panic(err)
	}
	defer func() {
		file.Close()
		closed++
		fmt.Printf("closed after %s, files closed: %d\n", how, closed)
	}()

	time.Sleep(time.Second)
	switch how {
	case "panic":
		panic("out of paper")
	case "Goexit":
		runtime.Goexit()
	case "os.Exit":
		os.Exit(3)
	}
}

func try(how string) {
	defer func() { recover() }()
	work(how)
}

func main() {
	for _, how := range []string{"return", "panic", "Goexit", "os.Exit"} {
		go try(how)
		time.Sleep(2 * time.Second)
	}
}
