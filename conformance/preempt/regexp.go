// A regular expression over a long text loses against a timer.
package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

func main() {
	text := strings.Repeat("ab", 1<<20)
	re := regexp.MustCompile(`(a|b)*(x|y)(a|b){50}`)
	found := make(chan bool)
	go func() {
		for range 1000 {
			if re.MatchString(text) {
				break
			}
		}
		close(found)
	}()
	select {
	case <-time.After(50 * time.Millisecond):
		fmt.Println("timer wins")
	case <-found:
		fmt.Println("regexp wins")
	}
}
