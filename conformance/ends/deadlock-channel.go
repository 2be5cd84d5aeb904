// Everybody waits on channels: receive, send, in several goroutines.
package main

func sender(ch chan int) {
	ch <- 1
	ch <- 2
}

func main() {
	a, b := make(chan int), make(chan int)
	go sender(a)
	<-a
	<-b
}
