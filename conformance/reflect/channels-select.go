// Channels, select and iteration through reflection.
package main

import (
	"fmt"
	"reflect"
)

func main() {
	ch := reflect.MakeChan(reflect.TypeFor[chan string](), 2)
	ch.Send(reflect.ValueOf("a"))
	fmt.Println(ch.TrySend(reflect.ValueOf("b")), ch.TrySend(reflect.ValueOf("c")), ch.Len())
	v, ok := ch.Recv()
	fmt.Println(v, ok)
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(make(chan int))},
		{Dir: reflect.SelectRecv, Chan: ch},
	}
	i, v, ok := reflect.Select(cases)
	fmt.Println(i, v, ok)
	cases = append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})
	i, v, ok = reflect.Select(cases)
	fmt.Println(i, v.IsValid(), ok)
	ch.Close()
	v, ok = ch.TryRecv()
	fmt.Printf("%q %v\n", v, ok)
	for v := range reflect.ValueOf([]string{"x", "y"}).Seq2() {
		fmt.Print(v, " ")
	}
	for v := range reflect.ValueOf(3).Seq() {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
