package main

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"
)

// In a bubble an hour takes no time, and all goroutines of the bubble end with it.
func bubble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		done := make(chan string)
		go func() {
			time.Sleep(time.Hour)
			done <- "an hour later"
		}()
		synctest.Wait()
		fmt.Println(<-done)
	})
}

func main() {
	testing.Main(func(string, string) (bool, error) { return true, nil },
		[]testing.InternalTest{{Name: "bubble", F: bubble}}, nil, nil)
}
