package main

import (
	"fmt"
	"time"
)

// A goroutine that refills a bucket for as long as the program runs.
func main() {
	bucket := make(chan time.Time, 3)
	for range 3 {
		bucket <- time.Now()
	}
	go func() {
		for t := range time.Tick(2 * time.Millisecond) {
			bucket <- t
		}
	}()
	for i := range 8 {
		<-bucket
		fmt.Println("request", i)
	}
}
