// A weak pointer does not keep its session. But when is the session gone?
package main

import (
	"fmt"
	"runtime"
	"time"
	"weak"
)

type Session struct{ history [8 << 20]byte }

var found int // times that the session was there

func read(when string, pointer weak.Pointer[Session]) {
	there := pointer.Value() != nil
	if there {
		found++
	}
	fmt.Println(when, there)
	time.Sleep(time.Second)
}

func main() {
	time.Sleep(time.Second)
	session := new(Session)
	pointer := weak.Make(session)
	runtime.GC()
	read("in use:", pointer)
	runtime.KeepAlive(session) // the last use

	read("not in use:", pointer)
	runtime.GC()
	read("after a collection:", pointer)
	fmt.Println("found", found, "times of 3")
}
