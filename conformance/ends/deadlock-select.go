// An empty select, and a select whose channels nobody serves.
package main

func serve(in chan int, quit chan bool) {
	select {
	case <-in:
	case <-quit:
	}
}

func main() {
	go serve(make(chan int), make(chan bool))
	select {}
}
