package main

import (
	"fmt"
	"time"
)

var jobs = make(chan func())

func init() {
	for range 3 {
		go func() {
			for job := range jobs {
				job()
			}
		}()
	}
}

func main() {
	done := make(chan int)
	for i := range 6 {
		jobs <- func() { done <- i }
		fmt.Sprint(<-done)
		time.Sleep(time.Millisecond)
	}
	fmt.Println("done")
}
