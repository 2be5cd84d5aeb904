package main

import (
	"fmt"
	"time"
)

// expire forgets a session after a day, unless it is stopped: a timer needs no goroutine.
func expire(session string) (stop func() bool) {
	return time.AfterFunc(24*time.Hour, func() {
		fmt.Println("expired", session)
	}).Stop
}

func main() {
	for _, session := range []string{"a", "b", "c"} {
		stop := expire(session)
		fmt.Println("closed", session)
		stop()
	}
	time.Sleep(10 * time.Millisecond)
}
