// Every way for a program to end. The first argument chooses.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

type node struct{ next *node }

var sink []byte

func recurse(n int) int {
	var pad [64]int
	pad[n%64] = n
	return recurse(n+1) + pad[(n+1)%64]
}

func main() {
	switch what := os.Args[1]; what {
	case "return":
		fmt.Println("hello, 世界")
	case "exit":
		fmt.Println("before")
		os.Exit(3)
	case "exit2":
		println("panic: only text")
		println()
		os.Exit(0)
	case "panic":
		panic("boom: " + strings.Repeat("x", 10) + "\nfatal error: not so")
	case "panic-in-goroutine":
		go func() { panic(fmt.Errorf("inside")) }()
		select {}
	case "repanic":
		defer func() { panic(fmt.Sprint("again ", recover())) }()
		panic("first")
	case "recovered-then-exit2":
		func() {
			defer func() { recover() }()
			panic("caught")
		}()
		os.Exit(2)
	case "nil":
		var n *node
		fmt.Println(n.next)
	case "deadlock":
		fmt.Println("before")
		<-make(chan int)
	case "deadlock-mutex":
		var mu sync.Mutex
		mu.Lock()
		mu.Lock()
	case "deadlock-after-sleep":
		time.Sleep(5 * time.Millisecond)
		select {}
	case "goexit":
		runtime.Goexit()
	case "fatal":
		var mu sync.Mutex
		mu.Unlock()
	case "stack":
		fmt.Println(recurse(0))
	case "memory":
		for {
			sink = append(sink, make([]byte, 1<<20)...)
		}
	case "pending-timers":
		time.AfterFunc(time.Hour, func() { fmt.Println("never") })
		go func() {
			for range time.Tick(time.Millisecond) {
			}
		}()
		fmt.Println("bye")
	case "exit-while-writing":
		// The main goroutine returns while others are inside file operations, that is, inside JavaScript frames.
		for range 8 {
			go func() {
				for {
					os.Stat("/tmp")
				}
			}()
		}
		for range 20 {
			os.Stat("/")
		}
		os.Exit(7)
	case "close-stdout":
		fmt.Println("open")
		os.Stdout.Close()
		_, err := fmt.Println("closed")
		fmt.Fprintln(os.Stderr, err)
	case "close-stderr":
		os.Stderr.Close()
		panic("last words")
	}
}
