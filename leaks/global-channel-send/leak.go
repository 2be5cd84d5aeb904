package main

import (
	"fmt"
	"time"
)

var audit = make(chan string)

// record tells the audit of a deed; nobody reads it.
func record(deed string) {
	go func() {
		audit <- deed
	}()
}

func main() {
	for _, deed := range []string{"open", "read", "write", "close"} {
		record(deed)
		fmt.Println(deed)
	}
	time.Sleep(50 * time.Millisecond)
}
