// A receive from a nil channel never ends.
package main

func main() {
	var ch chan string
	println("waiting")
	println(<-ch)
}
