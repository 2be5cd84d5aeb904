// Channels: buffers, closing, nil channels in select, direction, len and cap, select fairness.
package main

import "fmt"

func produce(n int) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := range n {
			ch <- i
		}
	}()
	return ch
}

func merge(a, b <-chan int) (sum, count int) {
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			sum, count = sum+v, count+1
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			sum, count = sum+v, count+1
		}
	}
	return
}

func main() {
	fmt.Println(merge(produce(100), produce(50)))
	ch := make(chan string, 3)
	ch <- "a"
	ch <- "b"
	fmt.Println(len(ch), cap(ch))
	close(ch)
	for s := range ch {
		fmt.Print(s)
	}
	s, ok := <-ch
	fmt.Printf(" %q %v\n", s, ok)
	var none chan int
	select {
	case <-none:
	case none <- 1:
	default:
		fmt.Println("nil channels are never ready")
	}
	a, b := make(chan int, 1000), make(chan int, 1000)
	for i := range 1000 {
		a <- i
		b <- i
	}
	as, bs := 0, 0
	for range 1000 {
		select {
		case <-a:
			as++
		case <-b:
			bs++
		}
	}
	fmt.Println("select is fair:", as > 300, bs > 300)
	of := make(chan chan int, 1)
	of <- a
	fmt.Println((<-of) == a)
	type empty struct{}
	sem := make(chan empty, 2)
	sem <- empty{}
	fmt.Println(len(sem), <-sem)
}
