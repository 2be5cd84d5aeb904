// break and continue with labels out of nested for, switch and select.
package main

import "fmt"

func main() {
	ch := make(chan int, 10)
	for i := range 10 {
		ch <- i
	}
outer:
	for {
		select {
		case v := <-ch:
			switch {
			case v%3 == 0:
				continue outer
			case v == 8:
				fmt.Println("stop at", v)
				break outer
			}
			fmt.Println("got", v)
		default:
			fmt.Println("never")
		}
	}
	n := 0
rows:
	for y := range 4 {
		for x := range 4 {
			if x > y {
				continue rows
			}
			if y == 3 {
				break rows
			}
			n += x * y
		}
	}
	fmt.Println(n)
sw:
	switch {
	case n > 0:
		for {
			break sw
		}
		fmt.Println("skipped")
	}
	fmt.Println("end")
}
