// Timers: Stop, Reset, timers in the past, channels that drop stale values, AfterFunc.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	fmt.Println(t.Stop(), t.Reset(-time.Second))
	<-t.C
	past := time.NewTimer(-time.Hour)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(past.Stop(), len(past.C), cap(past.C)) // an unreceived value goes with Stop
	select {
	case <-past.C:
		fmt.Println("stale value")
	default:
		fmt.Println("nothing left")
	}
	done := make(chan string, 2)
	f := time.AfterFunc(time.Millisecond, func() { done <- "fired" })
	fmt.Println(<-done, f.Stop(), f.Reset(time.Millisecond), <-done)
	stopped := time.AfterFunc(time.Hour, func() { done <- "never" })
	fmt.Println(stopped.Stop(), stopped.C == nil)
	select {
	case <-time.After(20 * time.Millisecond):
		fmt.Println("timeout")
	case <-done:
	}
	var zero time.Timer
	defer func() { fmt.Println(recover()) }()
	zero.Stop()
}
