package main

import (
	"fmt"
	"time"
)

// expire forgets a session after a day, also one that has long been closed.
func expire(session string) {
	go func() {
		time.Sleep(24 * time.Hour)
		fmt.Println("expired", session)
	}()
}

func main() {
	for _, session := range []string{"a", "b", "c"} {
		expire(session)
		fmt.Println("closed", session)
	}
	time.Sleep(10 * time.Millisecond)
}
