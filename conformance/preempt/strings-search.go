// Searching long strings again and again loses against a timer.
package main

import (
	"fmt"
	"strings"
	"time"
)

func main() {
	hits := 0
	go func() {
		for {
			s := strings.Repeat("ab", 1<<16) + "x"
			if strings.Contains(s, "bx") && !strings.Contains(s, "xb") {
				hits++
			}
		}
	}()
	<-time.After(50 * time.Millisecond)
	fmt.Println("timer wins")
}
