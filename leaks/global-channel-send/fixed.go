package main

import (
	"fmt"
	"time"
)

var audit = make(chan string, 16)

// record tells the audit of a deed, or drops it when there is no room.
func record(deed string) {
	select {
	case audit <- deed:
	default:
	}
}

func main() {
	for _, deed := range []string{"open", "read", "write", "close"} {
		record(deed)
		fmt.Println(deed)
	}
	time.Sleep(50 * time.Millisecond)
}
