// A weak pointer does not keep its object. But when is the object gone?
package main

import (
	"fmt"
	"runtime"
	"weak"
)

type Session struct{ history [4 << 10]byte }

func main() {
	session := new(Session)
	pointer := weak.Make(session)
	runtime.GC()
	fmt.Println("while it is used:", pointer.Value() != nil)
	runtime.KeepAlive(session) // the last use

	fmt.Println("after its last use:", pointer.Value() != nil)
	runtime.GC()
	fmt.Println("after a collection:", pointer.Value() != nil)
}
