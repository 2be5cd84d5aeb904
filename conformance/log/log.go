// Package log: prefixes, flags, other writers; Fatal exits with 1.
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
)

func main() {
	var b bytes.Buffer
	l := log.New(&b, "[p] ", log.Lshortfile|log.Lmsgprefix)
	l.Println("one", 2)
	l.Printf("no newline %d", 3)
	l.SetPrefix("q: ")
	l.SetFlags(0)
	l.Output(1, "direct")
	fmt.Print(b.String())
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		l.Panicf("with %s", "text")
	}()
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	log.Print("to stdout")
	log.SetOutput(os.Stderr)
	defer fmt.Println("never")
	log.Fatalln("the end")
}
